import { z } from "zod";
import { trimWaiting } from "#lib/import/waiting.ts";
import { inEachCompany } from "./companies.ts";
import { defineJob } from "./job.ts";

/** Throws away files that were read and never imported, as far as a company has more of them than it may. */
export const trimImportsJob = defineJob({
  input: z.object({}),
  cron: "20 3 * * *",
  single: true,
  retries: 1,
  run: (_input, signal) => inEachCompany("trim-imports", signal, trimWaiting),
});
