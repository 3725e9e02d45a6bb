import { getTranslations } from "next-intl/server";
import type { ClockInQuery } from "#lib/clock-in/filter.ts";
import { formatDay } from "#lib/format/date-time.ts";
import type { Named } from "#lib/record/schema.ts";
import type { ViewLink } from "./view-links.ts";

/** What the filters name, archived or not; null for what is not there. */
export type FilterNames = Record<
  "employee" | "department" | "departmentAlone" | "customer" | "project",
  Named | null
>;

/** The filters that are on, each with the address of the page without it. */
export async function activeFilters(
  query: ClockInQuery,
  link: ViewLink,
  names: FilterNames,
  { locale, today }: { locale: string; today: string },
): Promise<{ label: string; href: string }[]> {
  const t = await getTranslations("clock-in");
  const r = await getTranslations("record");
  const nameOf = (key: keyof FilterNames) => names[key]?.name ?? r("notThere");
  const { q, employee, department, departmentAlone, customer, project, status, from, to, view, days } = query;
  const list = view === "list";
  return [
    q ? { label: t("chipName", { value: q }), href: link({ q: null }) } : null,
    employee
      ? { label: t("chipPerson", { value: nameOf("employee") }), href: link({ employee: null }) }
      : null,
    department
      ? {
          label: t("chipDepartment", { value: nameOf("department") }),
          href: link({ department: null }),
        }
      : null,
    departmentAlone
      ? {
          label: t("chipDepartmentAlone", { value: nameOf("departmentAlone") }),
          href: link({ departmentAlone: null }),
        }
      : null,
    customer
      ? {
          label: t("chipCustomer", { value: nameOf("customer") }),
          href: link({ customer: null }),
        }
      : null,
    project
      ? {
          label: t("chipProject", { value: nameOf("project") }),
          href: link({ project: null }),
        }
      : null,
    status
      ? { label: t("chipStatus", { value: t(`status_${status}`) }), href: link({ status: null }) }
      : null,
    list && from
      ? {
          label: t(days ? "chipTouchedFrom" : "chipFrom", { value: formatDay(from, locale, today) }),
          href: link({ from: null }),
        }
      : null,
    list && to
      ? {
          label: t(days ? "chipTouchedTo" : "chipTo", { value: formatDay(to, locale, today) }),
          href: link({ to: null }),
        }
      : null,
  ].filter((chip) => chip !== null);
}
