import { z } from "zod";
import { verifyDueLedgers } from "#lib/ledger/verify-due.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { companyActors } from "./companies.ts";
import { defineJob } from "./job.ts";

const companyId = z.string().refine(isUuid).optional();

/**
 * Proves the ledgers that have not been proven for a week, the ones longest ago first, or the one that is asked for. Each
 * result is kept in the platform's trail; a ledger that does not hold fails the run.
 */
export const verifyLedgersJob = defineJob({
  input: z.object({ companyId }),
  cron: "40 * * * *",
  single: true,
  limitSeconds: 3_300,
  run: async ({ companyId: one }, signal) => {
    const actors = await companyActors("verify-ledgers");
    const chosen = one ? actors.filter(({ company }) => company.id === one) : actors;
    const { proven, broken } = await verifyDueLedgers(chosen, signal, one !== undefined);
    if (broken.length > 0)
      throw Object.assign(
        new Error(`The ledger does not hold in ${broken.map(({ slug }) => slug).join(", ")}.`),
        {
          companies: broken.map(({ id }) => id),
        },
      );
    return { proven };
  },
});
