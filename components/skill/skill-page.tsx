import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { type ArchiveActs, archiveAct } from "#components/record/archive-act.ts";
import { ArchivedBanner } from "#components/record/archived-banner.tsx";
import { deleteAct } from "#components/record/delete-act.ts";
import { HistoryCard } from "#components/record/history-card.tsx";
import { RecordActs } from "#components/record/record-acts.tsx";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import type { SkillDetail } from "#lib/skill/schema.ts";
import { skillWords } from "./skill-words.ts";

interface Props {
  skill: SkillDetail;
  history: HistoryEntry[] | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct };
  mayEdit: boolean;
}

/** One skill: which packages ask for it, and what happened to it. */
export async function SkillPage({ skill, history, paths, acts, mayEdit }: Props) {
  const t = await getTranslations("skill");
  const { id, name, packages, archived } = skill;
  const archive = await archiveAct(skill, acts, await skillWords(name, packages.length));
  return (
    <>
      {archived ? <ArchivedBanner name={name} text={t("archivedText")} /> : null}
      <PageHeader
        title={name}
        facts={t("pageFacts", { count: packages.length })}
        crumbs={[{ label: name }]}
        acts={
          mayEdit ? (
            <RecordActs
              name={name}
              editHref={archived ? null : paths.skills.edit(id)}
              items={[archive, await deleteAct(skill, acts.remove)]}
            />
          ) : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="lg:order-last">
          <HistoryCard entries={history} allHref={paths.audit({ subject: id })} />
        </div>
        <Card title={t("packages")} padded={false} className="lg:col-span-2">
          <DataTable
            name={t("askedBy")}
            bare
            density="card"
            columns={[
              { id: "name", header: t("package") },
              { id: "people", header: t("people"), align: "right", phone: "keep" },
            ]}
            rows={packages.map((one) => ({
              id: one.id,
              name: one.name,
              href: paths.packages.detail(one.id),
              cells: { people: one.people },
            }))}
            empty={<p className="p-4 text-sm text-ink-muted">{t("noPackages")}</p>}
          />
        </Card>
      </div>
    </>
  );
}
