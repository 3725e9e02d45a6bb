"use server";

import { defineAction } from "#lib/doors/action.ts";
import { checkPeople, importPeople } from "#lib/employee-import/commands.ts";
import { type EmployeeImportResult, employeeUpload } from "#lib/employee-import/schema.ts";

/** Checks a file of people, or does what the check has shown. */
export const importFile = defineAction({
  surface: "company",
  limit: "heavy",
  input: employeeUpload,
  run: async ({ actor, input }): Promise<EmployeeImportResult> => {
    const { file, step, digest, createDepartments } = input;
    const upload = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    if (step === "check") return { preview: await checkPeople(actor, upload), applied: null };
    return importPeople(actor, upload, { digest, createDepartments });
  },
});
