import { z } from "zod";
import { runImport } from "#lib/import/run.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { companyActors } from "./companies.ts";
import { defineJob } from "./job.ts";

const uuid = z.string().refine(isUuid);

/** Applies or undoes an import that somebody asked for. Tried again when a worker dies: a transaction leaves nothing. */
export const runImportJob = defineJob({
  input: z.object({ companyId: uuid, importId: uuid }),
  retries: 3,
  limitSeconds: 1_800,
  run: async ({ companyId, importId }, signal) => {
    const actors = await companyActors("run-import");
    const actor = actors.find((one) => one.company.id === companyId);
    if (actor) await runImport(actor, importId, signal);
    return { importId };
  },
});
