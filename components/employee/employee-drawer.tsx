import { getTranslations } from "next-intl/server";
import type { ListView } from "#components/record/list-view.ts";
import { RecordDrawer } from "#components/record/record-drawer.tsx";
import { nowText } from "#lib/employee/now-text.ts";
import { formatShortDay } from "#lib/format/date-time.ts";
import type { EmployeeListProps } from "./list-props.ts";
import { NowBadge } from "./now-badge.tsx";

type Props = Pick<EmployeeListProps, "page" | "paths" | "can" | "place" | "invited"> & {
  opened: NonNullable<EmployeeListProps["opened"]>;
  view: ListView;
};

/** A person beside the list. */
export async function EmployeeDrawer({ opened, page, paths, can, place, invited, view }: Props) {
  const t = await getTranslations("employee");
  const n = await getTranslations("navigation");
  const { record } = opened;
  const { id, number, department, site, role, email, hiredOn, endsOn } = record;
  const day = (date: string | null) => (date ? formatShortDay(date, place.locale) : "—");
  return (
    <RecordDrawer
      {...opened}
      under={[t("numberFact", { number }), department?.name].filter(Boolean).join(", ")}
      facts={[
        { label: t("now"), value: <NowBadge now={nowText(record, invited.has(id), place)} /> },
        { label: t("department"), value: department?.name ?? "—" },
        { label: t("site"), value: site?.name ?? "—" },
        { label: t("role"), value: n(`role_${role}` as "role_viewer") },
        { label: t("email"), value: email ?? "—" },
        { label: t("hiredOn"), value: day(hiredOn) },
        { label: t("endsOn"), value: day(endsOn) },
      ]}
      view={view}
      rows={page.rows}
      detailHref={paths.employees.detail(id)}
      editHref={can.edit && can.editRoles.includes(role) ? paths.employees.edit(id) : null}
    />
  );
}
