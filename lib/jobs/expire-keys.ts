import { z } from "zod";
import { openRetention } from "#lib/access/retention.ts";
import { said } from "#lib/i18n/said.ts";
import { defineJob } from "./job.ts";

/** A punch's own key is kept with the punch for ever; these are the answers of everything else. */
const keptDays = 30;

/** Deletes idempotency keys that are older than any caller repeats itself. */
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
    return { deleted };
  },
});
