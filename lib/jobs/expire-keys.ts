import { z } from "zod";
import { openRetention } from "#lib/access/retention.ts";
import { said } from "#lib/i18n/said.ts";
import { defineJob } from "./job.ts";

/** A punch's own key is kept with the punch for ever; these are the answers of everything else. */
const keptDays = 30;
/** Results of the isolation self-test, one an hour. */
const keptRunsDays = 90;

/** Deletes idempotency keys that are older than any caller repeats itself, and old results of the self-test. */
export const expireKeysJob = defineJob({
  input: z.object({}),
  cron: "40 2 * * *",
  single: true,
  retries: 3,
  run: async () => {
    const before = new Date(Date.now() - keptDays * 86_400_000);
    const reason = said("audit.answersKept", { days: keptDays });
    const deleted = await openRetention("idempotency_keys", reason, async (db) => {
      const { count } = await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } });
      return count;
    });
    const runs = await openRetention(
      "isolation_runs",
      said("audit.selfTestsKept", { days: keptRunsDays }),
      async (db) => {
        const old = new Date(Date.now() - keptRunsDays * 86_400_000);
        return (await db.isolationRun.deleteMany({ where: { startedAt: { lt: old } } })).count;
      },
    );
    return { deleted, runs };
  },
});
