import type { z } from "zod";
import { closeForgottenJob } from "./close-forgotten.ts";
import { eraseOldJob } from "./erase-old.ts";
import { expireKeysJob } from "./expire-keys.ts";
import { forgetSignInsJob } from "./forget-sign-ins.ts";
import type { Job } from "./job.ts";
import { runImportJob } from "./run-import.ts";
import { sealAuditJob, sweepAuditJob } from "./seal-audit.ts";
import { sealPunchesJob } from "./seal-punches.ts";
import { sendMailJob } from "./send-mail.ts";
import { testIsolationJob } from "./test-isolation.ts";
import { trimImportsJob } from "./trim-imports.ts";
import { verifyLedgersJob } from "./verify-ledgers.ts";

/** Every job by its name, which is also the name of its queue. */
export const jobs = {
  "seal-audit": sealAuditJob,
  "sweep-audit": sweepAuditJob,
  "seal-punches": sealPunchesJob,
  "close-forgotten": closeForgottenJob,
  "send-mail": sendMailJob,
  "run-import": runImportJob,
  "trim-imports": trimImportsJob,
  "erase-old": eraseOldJob,
  "expire-keys": expireKeysJob,
  "forget-sign-ins": forgetSignInsJob,
  "test-isolation": testIsolationJob,
  "verify-ledgers": verifyLedgersJob,
} satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = z.input<(typeof jobs)[N]["input"]>;
