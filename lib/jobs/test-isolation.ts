import { z } from "zod";
import { runIsolation } from "#lib/isolation/run.ts";
import { defineJob } from "./job.ts";

/** Tries once an hour to read across companies. A leak fails the run, so that it is seen wherever failures are. */
export const testIsolationJob = defineJob({
  input: z.object({}),
  cron: "17 * * * *",
  single: true,
  limitSeconds: 900,
  run: async (_input, signal) => {
    const { attempts, leaks, error } = await runIsolation(signal);
    if (leaks.length > 0)
      throw new Error(
        `Read across companies: ${[...new Set(leaks.map((leak) => leak.function))].join(", ")}.`,
      );
    if (error) throw new Error(`The self-test could not judge everything: ${error}`);
    return { attempts, leaks: 0 };
  },
});
