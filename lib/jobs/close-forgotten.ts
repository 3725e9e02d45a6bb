import { z } from "zod";
import { closeForgotten } from "#lib/clock-in/close-forgotten.ts";
import { inEachCompany } from "./companies.ts";
import { defineJob } from "./job.ts";

/** Blocks that nobody ended within their company's limit become "end missing". */
export const closeForgottenJob = defineJob({
  input: z.object({}),
  cron: "* * * * *",
  single: true,
  run: (_input, signal) => inEachCompany("close-forgotten", signal, (actor) => closeForgotten(actor)),
});
