import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { type ArchiveActs, archiveAct } from "#components/record/archive-act.ts";
import { ArchivedBanner } from "#components/record/archived-banner.tsx";
import { deleteAct } from "#components/record/delete-act.ts";
import { HistoryCard } from "#components/record/history-card.tsx";
import { RecordActs } from "#components/record/record-acts.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { DepartmentDetail } from "#lib/department/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import { departmentWords } from "./department-words.ts";

interface Props {
  department: DepartmentDetail;
  history: HistoryEntry[] | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct };
  mayEdit: boolean;
  /** Whether the pages of all people open to the reader */
  seesEverybody: boolean;
  /** Whether the reader sees the time of others */
  seesTime: boolean;
}

/** One department: where it lies, who looks after it, what happened to it. */
export async function DepartmentPage({
  department,
  history,
  paths,
  acts,
  mayEdit,
  seesEverybody,
  seesTime,
}: Props) {
  const t = await getTranslations("department");
  const { id, name, parent, archived } = department;
  const archive = await archiveAct(department, acts, await departmentWords(department));
  return (
    <>
      {archived ? <ArchivedBanner name={name} /> : null}
      <PageHeader
        title={name}
        facts={parent ? t("partOf", { path: parent.name }) : null}
        crumbs={[{ label: name }]}
        acts={
          mayEdit ? (
            <RecordActs
              name={name}
              editHref={archived ? null : paths.departments.edit(id)}
              items={[archive, await deleteAct(department, acts.remove)]}
            />
          ) : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid gap-4 lg:order-last">
          <Details {...{ department, paths, seesTime }} />
          <Supervisors {...{ department, paths, seesEverybody }} />
        </div>
        <div className="grid gap-4 lg:col-span-2">
          <Below {...{ department, paths }} />
          <HistoryCard entries={history} allHref={paths.audit({ subject: id })} />
        </div>
      </div>
    </>
  );
}

type Part = Pick<Props, "department" | "paths">;

async function Details({ department, paths, seesTime }: Part & Pick<Props, "seesTime">) {
  const t = await getTranslations("department");
  const { id, parent, costCentre, site, zone, employees } = department;
  return (
    <Card
      title={t("details")}
      aside={
        seesTime ? (
          <TextLink href={paths.clockIns.list({ department: id })}>{t("seeClockIns")}</TextLink>
        ) : null
      }
    >
      <DescriptionList
        facts={[
          {
            label: t("people"),
            value: (
              <TextLink href={paths.employees.list({ department: id })}>
                {t("seePeople", { count: employees })}
              </TextLink>
            ),
          },
          {
            label: t("parent"),
            value: parent ? (
              <TextLink href={paths.departments.detail(parent.id)}>{parent.name}</TextLink>
            ) : (
              t("none")
            ),
          },
          { label: t("costCentre"), value: costCentre ?? "—" },
          {
            label: t("site"),
            value: site ? <TextLink href={paths.sites.detail(site.id)}>{site.name}</TextLink> : "—",
          },
          { label: t("zone"), value: zone ?? t("zoneInherited") },
        ]}
      />
    </Card>
  );
}

async function Supervisors({ department, paths, seesEverybody }: Part & Pick<Props, "seesEverybody">) {
  const t = await getTranslations("department");
  return (
    <Card title={t("supervisors")}>
      {department.supervisors.length === 0 ? (
        <p className="text-sm text-ink-muted">—</p>
      ) : (
        <ul className="grid gap-2 text-sm">
          {department.supervisors.map((person) => (
            <li key={person.id} className="flex items-center gap-2.5">
              <Avatar name={person.name} size="sm" />
              {seesEverybody ? (
                <TextLink href={paths.employees.detail(person.id)}>{person.name}</TextLink>
              ) : (
                person.name
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

async function Below({ department, paths }: Part) {
  const t = await getTranslations("department");
  return (
    <Card title={t("below")}>
      {department.children.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("belowNone")}</p>
      ) : (
        <ul className="grid gap-2 text-sm">
          {department.children.map((child) => (
            <li key={child.id} className="flex justify-between gap-4">
              <TextLink href={paths.departments.detail(child.id)}>{child.name}</TextLink>
              <span className="text-ink-muted">{t("seePeople", { count: child.employees })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
