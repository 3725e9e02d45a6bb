import { z } from "zod";
import { sealPunches } from "#lib/ledger/seal-punches.ts";
import { inEachCompany } from "./companies.ts";
import { defineJob } from "./job.ts";

/** Looks four times an hour in which companies a new day has begun (no zone's midnight lies elsewhere), and seals there. */
export const sealPunchesJob = defineJob({
  input: z.object({}),
  cron: "1,16,31,46 * * * *",
  single: true,
  run: (_input, signal) => inEachCompany("seal-punches", signal, (actor) => sealPunches(actor, new Date())),
});
