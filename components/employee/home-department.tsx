import { getTranslations } from "next-intl/server";
import { TextLink } from "#components/ui/text-link.tsx";
import type { EmployeeDetail } from "#lib/employee/schema.ts";
import { formatShortDay } from "#lib/format/date-time.ts";
import type { routes } from "#lib/routes.ts";

interface Props {
  employee: EmployeeDetail;
  place: { locale: string };
  paths: ReturnType<typeof routes.company>;
}

/** Where somebody is at home, since when, and where they were before. */
export async function HomeDepartment({ employee, place, paths }: Props) {
  const t = await getTranslations("employee");
  const { department, homes } = employee;
  const day = (value: string) => formatShortDay(value, place.locale);
  const present = homes.find((home) => home.to === null);
  const past = homes.flatMap(({ name, to }) => (to ? [t("homeUntil", { name, day: day(to) })] : []));
  return (
    <>
      {department ? (
        <TextLink href={paths.departments.detail(department.id)}>{department.name}</TextLink>
      ) : (
        "—"
      )}
      {present ? ` ${t("homeSince", { day: day(present.from) })}` : null}
      {past.length > 0 ? (
        <span className="block text-xs text-ink-muted">{t("homeBefore", { list: past.join(", ") })}</span>
      ) : null}
    </>
  );
}
