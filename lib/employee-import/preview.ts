import { createHash } from "node:crypto";
import { formatDuration } from "#lib/format/duration.ts";
import { formatMoney } from "#lib/format/money.ts";
import { said } from "#lib/i18n/said.ts";
import type { PeopleFile } from "./read.ts";
import type { PeoplePlan, PlannedPerson } from "./rules.ts";
import type { EmployeePreview, FieldChange, PlannedRow, Some } from "./schema.ts";

const mostShown = 200;

const some = <T>(all: readonly T[]): Some<T> => ({ shown: all.slice(0, mostShown), total: all.length });

/** A plan as people read it. */
export function previewOf(
  fileName: string,
  file: PeopleFile,
  plan: PeoplePlan,
  locale: string,
): EmployeePreview {
  const problems = [...file.problems, ...plan.problems].toSorted((a, b) => a.line - b.line);
  const added = plan.people.filter((one) => one.id === null);
  const changed = plan.people.filter((one) => one.id !== null);
  const rows = (people: readonly PlannedPerson[]) => {
    const { shown, total } = some(people);
    return { shown: shown.map((one) => rowOf(one, locale)), total };
  };
  return {
    fileName,
    digest: digestOf(plan),
    rows: file.rows.length,
    adds: rows(added),
    changes: rows(changed),
    unchanged: plan.unchanged,
    problems: some(problems),
    newDepartments: plan.newDepartments,
    notRead: file.notRead,
  };
}

/** Says whether a plan is the one that was shown: the same acts on the same versions of the same records. */
export function digestOf(plan: PeoplePlan): string {
  const text = JSON.stringify(plan, (_key, value) => (typeof value === "bigint" ? String(value) : value));
  return createHash("sha256").update(text).digest("hex");
}

function rowOf({ line, number, name, changes, rate }: PlannedPerson, locale: string): PlannedRow {
  const shown = changes.map((change): FieldChange => {
    if (change.column === "weekly_hours")
      return { ...change, after: formatDuration(Number(change.after) * 60) };
    if (change.column === "rate" && rate)
      return { ...change, after: formatMoney(rate.amountMinor, rate.currency, locale) };
    return change;
  });
  return { line, number, name, changes: shown };
}

/** Why nothing can be done yet; null when it can. */
export function obstacleOf(
  preview: EmployeePreview,
  { digest, createDepartments }: { digest: string; createDepartments: boolean },
): string | null {
  if (preview.problems.total > 0) return said("employee-import.problemsFirst");
  if (preview.newDepartments.length > 0 && !createDepartments)
    return said("employee-import.departmentsFirst");
  return digest === preview.digest ? null : said("employee-import.changedSince");
}
