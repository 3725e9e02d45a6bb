import { getTranslations } from "next-intl/server";
import { ViewBar, type Views } from "#components/saved-view/view-bar.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { AuditChoices, AuditEntryDetail, AuditQuery, AuditRow } from "#lib/audit/schema.ts";
import { zoneName } from "#lib/format/date-time.ts";
import { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { countLimit, type Page } from "#lib/shared/paging.ts";
import { AuditDrawer } from "./audit-drawer.tsx";
import { AuditFilters, filterChips } from "./audit-filters.tsx";
import { AuditTable } from "./audit-table.tsx";

interface Props {
  company: { slug: string; name: string; zone: string; locale: string };
  query: AuditQuery;
  page: Page<AuditRow>;
  choices: AuditChoices;
  entry: AuditEntryDetail | null;
  views: Views;
}

/** The audit trail: its filters, a page of entries, and one of them opened beside. */
export async function AuditPage({ company, query, page, choices, entry, views }: Props) {
  const t = await getTranslations("audit");
  const { slug, name, zone, locale } = company;
  const path = routes.company(slug).audit();
  const link = (changes: Partial<AuditQuery>) => routes.company(slug).audit({ ...query, ...changes });
  const chips = await filterChips(query, choices, { locale, today: localDay(new Date(), zone) }, (filter) =>
    link({ [filter]: "", page: undefined, entry: "" }),
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={t("facts", { company: name, zone: zoneName(zone, new Date(), locale) })}
      />
      <ViewBar path={path} query={link({}).split("?")[1] ?? ""} views={views} />
      <AuditFilters
        {...{ path, query, choices, chips }}
        exportHref={routes.company(slug).listExport("audit", { ...query, page: undefined, entry: undefined })}
      />
      <AuditTable
        rows={page.rows}
        zone={zone}
        locale={locale}
        openId={query.entry}
        hrefOf={(row) => link({ entry: row.id })}
        filters={chips.map((chip) => chip.label)}
        clearHref={path}
        paging={{
          shown: page.rows.length,
          total: page.total ?? { moreThan: countLimit },
          order: t("order"),
          ...(page.before ? { beforeHref: link({ page: page.before, entry: "" }) } : {}),
          ...(page.after ? { nextHref: link({ page: page.after, entry: "" }) } : {}),
        }}
      />
      {entry ? (
        <AuditDrawer
          entry={entry}
          company={company}
          closeHref={link({ entry: "" })}
          {...neighbours(page, entry.id, (id) => link({ entry: id }))}
        />
      ) : null}
    </>
  );
}

/** The ways to the entries before and after on the same page. */
function neighbours({ rows }: Page<AuditRow>, id: string, hrefOf: (id: string) => string) {
  const at = rows.findIndex((row) => row.id === id);
  const before = at < 0 ? undefined : rows[at - 1];
  const after = at < 0 ? undefined : rows[at + 1];
  return {
    ...(before ? { previousHref: hrefOf(before.id) } : {}),
    ...(after ? { nextHref: hrefOf(after.id) } : {}),
  };
}
