import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormAct } from "#components/form/form-act.ts";
import { type ArchiveActs, archiveAct } from "#components/record/archive-act.ts";
import { ArchivedBanner } from "#components/record/archived-banner.tsx";
import { deleteAct } from "#components/record/delete-act.ts";
import { HistoryCard } from "#components/record/history-card.tsx";
import { RecordActs } from "#components/record/record-acts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { nowText } from "#lib/employee/now-text.ts";
import type { EmployeeDetail } from "#lib/employee/schema.ts";
import { formatDay } from "#lib/format/date-time.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { employeeWords } from "./employee-words.ts";
import { eraseAct } from "./erase-act.ts";
import { HomeDepartment } from "./home-department.tsx";
import { NowBadge } from "./now-badge.tsx";

interface Props {
  employee: EmployeeDetail;
  history: HistoryEntry[] | null;
  /** The card about their sign-in */
  signIn: ReactNode;
  /** The cards about their contract and their pay, for those who may see them */
  contract: ReactNode;
  pay: ReactNode;
  place: { zone: string; locale: string };
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct; eraseWords: FormAct };
  can: { edit: boolean; erase: boolean; addClockIns: boolean; seeClockIns: boolean };
}

/** One employee: who it is, what they are doing now, whether they sign in, what happened to the record. */
export async function EmployeePage(props: Props) {
  const { employee, history, signIn, contract, pay, paths, acts, can } = props;
  const t = await getTranslations("employee");
  const n = await getTranslations("navigation");
  const { id, name, number, department, role, archived } = employee;
  const archive = await archiveAct(employee, acts, await employeeWords(employee, employee.clockIns));
  const facts = [t("numberFact", { number }), department?.name, n(`role_${role}`)];
  return (
    <>
      {archived ? <ArchivedBanner name={name} text={t("archivedText")} /> : null}
      <PageHeader
        title={name}
        facts={facts.filter(Boolean).join(" · ")}
        crumbs={[{ label: name }]}
        acts={
          <>
            {can.addClockIns && !archived ? (
              <Button icon={<Plus aria-hidden="true" />} href={paths.clockIns.add({ employee: id })}>
                {t("addClockIn")}
              </Button>
            ) : null}
            {can.edit ? (
              <RecordActs
                name={name}
                editHref={archived ? null : paths.employees.edit(id)}
                items={[
                  archive,
                  ...(archived && can.erase ? [await eraseAct(employee, acts.eraseWords)] : []),
                  await deleteAct(employee, acts.remove),
                ]}
              />
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid gap-4 lg:order-last">
          <Time {...props} />
          {pay}
          {signIn}
          <Supervises {...props} />
        </div>
        <div className="grid gap-4 lg:col-span-2">
          <Details {...props} />
          {contract}
          <HistoryCard entries={history} allHref={paths.audit({ subject: id })} />
        </div>
      </div>
    </>
  );
}

async function Details({ employee, place, paths }: Props) {
  const t = await getTranslations("employee");
  const n = await getTranslations("navigation");
  const { email, site, role, hiredOn, endsOn, number } = employee;
  const today = localDay(new Date(), place.zone);
  const day = (value: string | null) => (value ? formatDay(value, place.locale, today) : "—");
  return (
    <Card title={t("details")}>
      <DescriptionList
        facts={[
          { label: t("numberLong"), value: number },
          {
            label: t("email"),
            value: email ? (
              <a href={`mailto:${email}`} className="font-medium text-link hover:underline">
                {email}
              </a>
            ) : (
              "—"
            ),
          },
          { label: t("department"), value: <HomeDepartment {...{ employee, place, paths }} /> },
          {
            label: t("site"),
            value: site ? <TextLink href={paths.sites.detail(site.id)}>{site.name}</TextLink> : "—",
          },
          { label: t("role"), value: n(`role_${role}`) },
          { label: t("hiredOn"), value: day(hiredOn) },
          { label: t("endsOn"), value: day(endsOn) },
        ]}
      />
    </Card>
  );
}

async function Time({ employee, place, paths, can }: Props) {
  const t = await getTranslations("employee");
  const { clockIns, id } = employee;
  const count = clockIns ?? t("countMore", { count: countLimit });
  return (
    <Card
      title={t("time")}
      aside={
        can.seeClockIns ? (
          <TextLink href={paths.clockIns.list({ employee: id, view: "week" })}>{t("seeClockIns")}</TextLink>
        ) : null
      }
    >
      <DescriptionList
        numbers
        facts={[
          { label: t("now"), value: <NowBadge now={nowText(employee, false, place)} /> },
          { label: t("clockIns"), value: count },
        ]}
      />
    </Card>
  );
}

async function Supervises({ employee, paths }: Props) {
  if (employee.supervises.length === 0) return null;
  const t = await getTranslations("employee");
  return (
    <Card title={t("supervises")}>
      <ul className="grid gap-2 text-sm">
        {employee.supervises.map((department) => (
          <li key={department.id}>
            <TextLink href={paths.departments.detail(department.id)}>{department.name}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
