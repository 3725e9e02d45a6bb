import { z } from "zod";
import { eraseOld } from "#lib/retention/commands.ts";
import { inEachCompany } from "./companies.ts";
import { defineJob } from "./job.ts";

/** Erases the personal words that each company keeps no longer. What one night does not finish, the next one does. */
export const eraseOldJob = defineJob({
  input: z.object({}),
  cron: "40 3 * * *",
  single: true,
  retries: 2,
  limitSeconds: 3600,
  run: (_input, signal) =>
    inEachCompany("erase-old", signal, async (actor) => {
      const { punches, entries, imports } = await eraseOld(actor, signal);
      return punches + entries + imports;
    }),
});
