import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { type ArchiveActs, archiveAct } from "#components/record/archive-act.ts";
import { ArchivedBanner } from "#components/record/archived-banner.tsx";
import { deleteAct } from "#components/record/delete-act.ts";
import { HistoryCard } from "#components/record/history-card.tsx";
import { RecordActs } from "#components/record/record-acts.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { ProjectDetail } from "#lib/project/schema.ts";
import type { routes } from "#lib/routes.ts";

interface Props {
  project: ProjectDetail;
  history: HistoryEntry[] | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct };
  mayEdit: boolean;
}

/** One project: what it is and what happened to it. */
export async function ProjectPage({ project, history, paths, acts, mayEdit }: Props) {
  const t = await getTranslations("project");
  const { id, name, code, customer, archived } = project;
  const words = { title: t("archiveTitle", { name }), consequence: t("archiveText") };
  const archive = await archiveAct(project, acts, words);
  const customerName = customer.archived ? t("customerArchived", { name: customer.name }) : customer.name;
  return (
    <>
      {archived ? <ArchivedBanner name={name} /> : null}
      <PageHeader
        title={name}
        facts={customerName}
        crumbs={[{ label: name }]}
        acts={
          mayEdit ? (
            <RecordActs
              name={name}
              editHref={archived ? null : paths.projects.edit(id)}
              items={[archive, await deleteAct(project, acts.remove)]}
            />
          ) : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Card title={t("details")} className="lg:order-last">
          <DescriptionList
            facts={[
              {
                label: t("customer"),
                value: <TextLink href={paths.customers.detail(customer.id)}>{customerName}</TextLink>,
              },
              { label: t("code"), value: code ?? "—" },
            ]}
          />
        </Card>
        <div className="lg:col-span-2">
          <HistoryCard entries={history} allHref={paths.audit({ subject: id })} />
        </div>
      </div>
    </>
  );
}
