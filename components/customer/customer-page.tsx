import { FolderKanban } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { type ArchiveActs, archiveAct } from "#components/record/archive-act.ts";
import { ArchivedBanner } from "#components/record/archived-banner.tsx";
import { deleteAct } from "#components/record/delete-act.ts";
import { HistoryCard } from "#components/record/history-card.tsx";
import { RecordActs } from "#components/record/record-acts.tsx";
import { DataTable } from "#components/table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { CustomerDetail } from "#lib/customer/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { ProjectRow } from "#lib/project/schema.ts";
import type { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";

interface Props {
  customer: CustomerDetail;
  projects: Page<ProjectRow>;
  history: HistoryEntry[] | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct };
  mayEdit: boolean;
  /** Whether the reader sees the time of others */
  seesTime: boolean;
  seesEvents: boolean;
}

/** One customer: what it is, its projects, what happened to it. */
export async function CustomerPage({
  customer,
  projects,
  history,
  paths,
  acts,
  mayEdit,
  seesTime,
  seesEvents,
}: Props) {
  const t = await getTranslations("customer");
  const { name, code, email, note, archived } = customer;
  const archive = await archiveAct(customer, acts, {
    title: t("archiveTitle", { name }),
    consequence: t("archiveText", { projects: customer.projects }),
  });
  return (
    <>
      {archived ? <ArchivedBanner name={name} text={t("archivedText")} /> : null}
      <PageHeader
        title={name}
        facts={code}
        crumbs={[{ label: name }]}
        acts={
          mayEdit ? (
            <RecordActs
              name={name}
              editHref={archived ? null : paths.customers.edit(customer.id)}
              items={[archive, await deleteAct(customer, acts.remove)]}
            />
          ) : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid gap-4 lg:col-span-2">
          <ProjectsCard {...{ customer, projects, paths, mayEdit }} />
          <HistoryCard entries={history} allHref={paths.audit({ subject: customer.id })} />
        </div>
        <Card
          title={t("details")}
          aside={
            <>
              {seesEvents ? (
                <TextLink href={paths.events.list({ customer: customer.id, period: "all" })}>
                  {t("seeEvents")}
                </TextLink>
              ) : null}
              {seesTime ? (
                <TextLink href={paths.clockIns.list({ customer: customer.id, view: "list" })}>
                  {t("seeClockIns")}
                </TextLink>
              ) : null}
            </>
          }
        >
          <DescriptionList
            facts={[
              { label: t("code"), value: code ?? "—" },
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
              { label: t("note"), value: <span className="whitespace-pre-line">{note ?? "—"}</span> },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

async function ProjectsCard({
  customer,
  projects,
  paths,
  mayEdit,
}: Pick<Props, "customer" | "projects" | "paths" | "mayEdit">) {
  const t = await getTranslations("customer");
  const addHref = mayEdit && !customer.archived ? paths.projects.add({ customer: customer.id }) : null;
  const all = projects.after ? paths.projects.list({ customer: customer.id }) : null;
  return (
    <Card
      title={t("projects")}
      padded={false}
      aside={
        <>
          {all ? <TextLink href={all}>{t("allProjects", { count: customer.projects })}</TextLink> : null}
          {addHref && projects.rows.length > 0 ? <TextLink href={addHref}>{t("addProject")}</TextLink> : null}
        </>
      }
    >
      <DataTable
        bare
        density="card"
        name={t("projectsOf", { name: customer.name })}
        columns={[
          { id: "name", header: t("name") },
          { id: "code", header: t("code"), muted: true },
        ]}
        rows={projects.rows.map((row) => ({
          id: row.id,
          name: row.name,
          href: paths.projects.detail(row.id),
          facts: row.code,
          cells: { code: row.code },
        }))}
        empty={
          <EmptyState
            level={3}
            icon={<FolderKanban aria-hidden="true" />}
            title={t("projectsNone")}
            acts={addHref ? <Button href={addHref}>{t("addProject")}</Button> : null}
          >
            {t("projectsNoneText")}
          </EmptyState>
        }
      />
    </Card>
  );
}
