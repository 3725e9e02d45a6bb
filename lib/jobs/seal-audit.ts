import { z } from "zod";
import { sealAudit } from "#lib/audit/seal.ts";
import { inEachCompany } from "./companies.ts";
import { defineJob } from "./job.ts";

/** Links and seals what the audit trails gained in the last minute. */
export const sealAuditJob = defineJob({
  input: z.object({}),
  cron: "* * * * *",
  single: true,
  run: (_input, signal) => inEachCompany("seal-audit", signal, (actor) => sealAudit(actor)),
});

/** Once a night through the whole trails: an entry that came later than any transaction can take is linked as well. */
export const sweepAuditJob = defineJob({
  input: z.object({}),
  cron: "20 2 * * *",
  single: true,
  limitSeconds: 3600,
  run: (_input, signal) => inEachCompany("sweep-audit", signal, (actor) => sealAudit(actor, { sweep: true })),
});
