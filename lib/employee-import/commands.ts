import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { requirePermission } from "#lib/access/require.ts";
import { lockCompany } from "#lib/company/sql.ts";
import { unaudited } from "#lib/db/scope.ts";
import { AppError } from "#lib/errors.ts";
import { shownFileName } from "#lib/import/file/file-name.ts";
import { witnessPayOf } from "#lib/pay/standard.ts";
import { readKnown } from "./known.ts";
import { obstacleOf, previewOf } from "./preview.ts";
import { readPeople } from "./read.ts";
import { planPeople } from "./rules.ts";
import type { EmployeeImportResult, EmployeePreview } from "./schema.ts";
import { writePeople } from "./write.ts";

export interface PeopleUpload {
  name: string;
  bytes: Uint8Array;
}

/**
 * What a file of people would do; nothing is done. Under the permission to write, as what would change is only told to
 * those who may change it. Whose pay the file says as it is hears of the look.
 *
 * Errors: forbidden · invalid (field "file").
 */
export async function checkPeople(actor: CompanyActor, file: PeopleUpload): Promise<EmployeePreview> {
  requirePermission(actor, "employee.edit");
  const read = await readPeople(file.bytes);
  return open(
    actor,
    "employee.edit",
    async (db) => {
      const plan = await unaudited(db, async () =>
        planPeople(read.rows, await readKnown(db, actor, read.rows)),
      );
      await witnessPayOf(db, plan.samePay);
      return previewOf(shownFileName(file.name), read, plan, actor.company.locale);
    },
    "report",
  );
}

/**
 * Adds and changes the people of a file, all in one transaction, as it was shown: `digest` is the one of the check.
 * The same file again changes nothing.
 *
 * Errors: forbidden · invalid (field "file") · conflict with problems left, departments missing, or when something
 * changed since the check.
 */
export async function importPeople(
  actor: CompanyActor,
  file: PeopleUpload,
  chosen: { digest: string; createDepartments: boolean },
): Promise<EmployeeImportResult> {
  requirePermission(actor, "employee.edit");
  if (chosen.createDepartments) requirePermission(actor, "department.edit");
  const read = await readPeople(file.bytes);
  return open(
    actor,
    "employee.edit",
    async (db) => {
      await lockCompany(db, actor.company.id);
      const known = await readKnown(db, actor, read.rows);
      const plan = planPeople(read.rows, known);
      const preview = previewOf(shownFileName(file.name), read, plan, actor.company.locale);
      const obstacle = obstacleOf(preview, chosen);
      if (obstacle) throw new AppError("conflict", obstacle);
      await witnessPayOf(db, plan.samePay);
      await writePeople(db, actor, plan, preview.fileName, known.today);
      const { adds, changes, newDepartments } = preview;
      const applied = { added: adds.total, changed: changes.total, departments: newDepartments.length };
      return { preview, applied };
    },
    "bulk",
  );
}
