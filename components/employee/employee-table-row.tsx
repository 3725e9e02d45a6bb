import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import { archiveActOf, type RecordWords } from "#components/record/archive-act.ts";
import type { TableRow } from "#components/table/table-data.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { nowText } from "#lib/employee/now-text.ts";
import type { EmployeeRow } from "#lib/employee/schema.ts";
import { formatShortDay } from "#lib/format/date-time.ts";
import { type EmployeeText, employeeWordsOf } from "./employee-words.ts";
import type { EmployeeListProps } from "./list-props.ts";
import { NowIn } from "./now-badge.tsx";

type Given = Pick<EmployeeListProps, "paths" | "acts" | "can" | "place" | "invited">;

/** The words of a list, asked for once and not for each row. */
interface Words {
  t: EmployeeText;
  n: Awaited<ReturnType<typeof getTranslations<"navigation">>>;
  r: RecordWords;
}

/** Employees as rows of the list. */
export async function employeeTableRows(rows: readonly EmployeeRow[], given: Given): Promise<TableRow[]> {
  const words = {
    t: await getTranslations("employee"),
    n: await getTranslations("navigation"),
    r: await getTranslations("record"),
  };
  return rows.map((row) => tableRow(row, given, words));
}

function tableRow(row: EmployeeRow, given: Given, words: Words): TableRow {
  const { paths, can, place, invited } = given;
  const { t, n, r } = words;
  const { id, name, number, department, site, role, hiredOn, archived, email } = row;
  const mayEdit = can.edit && can.editRoles.includes(role);
  return {
    id,
    name,
    href: paths.employees.detail(id),
    lead: <Avatar name={name} />,
    facts: [department?.name, t("numberFact", { number })].filter(Boolean).join(", "),
    mark: archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: {
      number,
      department: department ? (
        <TextLink href={paths.departments.detail(department.id)} className="font-normal! text-ink!">
          {department.name}
        </TextLink>
      ) : null,
      role: n(`role_${role}`),
      email,
      site: site?.name,
      hired: hiredOn ? formatShortDay(hiredOn, place.locale) : null,
      now: <NowIn now={nowText(row, invited.has(id), place)} t={t} />,
    },
    acts: actsOf(row, given, words, mayEdit),
    ...(mayEdit && !archived
      ? { editHref: paths.employees.edit(id), edit: { version: row.version, values: valuesOf(row) } }
      : {}),
  };
}

function valuesOf({ name, number, department, site, role }: EmployeeRow) {
  return { name, number, departmentId: department?.id ?? "", siteId: site?.id ?? "", role };
}

function actsOf(row: EmployeeRow, given: Given, { t, r }: Words, mayEdit: boolean): ActItem[] {
  const { paths, acts, can } = given;
  const { id, archived } = row;
  return [
    ...(mayEdit && !archived ? [{ label: r("edit"), href: paths.employees.edit(id) }] : []),
    ...(can.addClockIns && !archived
      ? [{ label: t("addClockIn"), href: paths.clockIns.add({ employee: id }) }]
      : []),
    { label: t("seeClockIns"), href: paths.clockIns.list({ employee: id, view: "week" }) },
    ...(mayEdit ? [archiveActOf(r, row, acts, employeeWordsOf(t, row, null))] : []),
  ];
}
