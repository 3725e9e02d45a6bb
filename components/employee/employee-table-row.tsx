import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import { archiveAct } from "#components/record/archive-act.ts";
import type { TableRow } from "#components/table/table-data.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { nowText } from "#lib/employee/now-text.ts";
import type { EmployeeRow } from "#lib/employee/schema.ts";
import { formatShortDay } from "#lib/format/date-time.ts";
import type { EmployeeListProps } from "./employee-list.tsx";
import { employeeWords } from "./employee-words.ts";
import { NowBadge } from "./now-badge.tsx";

type Given = Pick<EmployeeListProps, "paths" | "acts" | "can" | "place" | "invited">;

/** An employee as a row of the list. */
export async function employeeTableRow(row: EmployeeRow, given: Given): Promise<TableRow> {
  const { paths, can, place, invited } = given;
  const t = await getTranslations("employee");
  const n = await getTranslations("navigation");
  const r = await getTranslations("record");
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
      now: <NowBadge now={nowText(row, invited.has(id), place)} />,
    },
    acts: await actsOf(row, given, mayEdit),
    ...(mayEdit && !archived
      ? { editHref: paths.employees.edit(id), edit: { version: row.version, values: valuesOf(row) } }
      : {}),
  };
}

function valuesOf({ name, number, department, site, role }: EmployeeRow) {
  return { name, number, departmentId: department?.id ?? "", siteId: site?.id ?? "", role };
}

async function actsOf(row: EmployeeRow, given: Given, mayEdit: boolean): Promise<ActItem[]> {
  const { paths, acts, can } = given;
  const t = await getTranslations("employee");
  const r = await getTranslations("record");
  const { id, archived } = row;
  return [
    ...(mayEdit && !archived ? [{ label: r("edit"), href: paths.employees.edit(id) }] : []),
    ...(can.addClockIns && !archived
      ? [{ label: t("addClockIn"), href: paths.clockIns.add({ employee: id }) }]
      : []),
    { label: t("seeClockIns"), href: paths.clockIns.list({ employee: id, view: "week" }) },
    ...(mayEdit ? [await archiveAct(row, acts, await employeeWords(row, null))] : []),
  ];
}
