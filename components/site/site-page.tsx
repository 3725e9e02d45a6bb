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
import type { routes } from "#lib/routes.ts";
import type { SiteDetail } from "#lib/site/schema.ts";
import { siteWords } from "./site-list.tsx";

interface Props {
  site: SiteDetail;
  companyZone: string;
  history: HistoryEntry[] | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct };
  mayEdit: boolean;
}

/** One site: where it is, who is there, what happened to it. */
export async function SitePage({ site, companyZone, history, paths, acts, mayEdit }: Props) {
  const t = await getTranslations("site");
  const { id, name, address, zone, employees, departments, archived } = site;
  const archive = await archiveAct(site, acts, await siteWords(site));
  return (
    <>
      {archived ? <ArchivedBanner name={name} /> : null}
      <PageHeader
        title={name}
        facts={address}
        crumbs={[{ label: name }]}
        acts={
          mayEdit ? (
            <RecordActs
              name={name}
              editHref={archived ? null : paths.sites.edit(id)}
              items={[archive, await deleteAct(site, acts.remove)]}
            />
          ) : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Card title={t("details")} className="lg:order-last">
          <DescriptionList
            facts={[
              { label: t("address"), value: <span className="whitespace-pre-line">{address ?? "—"}</span> },
              { label: t("zone"), value: zone ?? t("zoneOfCompany", { zone: companyZone }) },
              {
                label: t("people"),
                value: (
                  <TextLink href={paths.employees.list({ site: id })}>
                    {t("seePeople", { count: employees })}
                  </TextLink>
                ),
              },
              { label: t("departments"), value: departments },
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
