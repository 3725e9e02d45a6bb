import { getTranslations } from "next-intl/server";
import { AuditDrawer } from "#components/audit/audit-drawer.tsx";
import { AuditFilters, filterChips } from "#components/audit/audit-filters.tsx";
import { AuditTable } from "#components/audit/audit-table.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { findAuditEntry, listAudit, listAuditChoices } from "#lib/audit/queries.ts";
import { auditQuery } from "#lib/audit/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { zoneName } from "#lib/format/date-time.ts";
import { routes } from "#lib/routes.ts";
import { countLimit } from "#lib/shared/paging.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

export default definePage({
  surface: "company",
  query: auditQuery,
  run: async ({ actor, query }) => {
    const { slug, name, zone, locale } = actor.company;
    const [page, choices, entry] = await Promise.all([
      listAudit(actor, query),
      listAuditChoices(actor),
      query.entry ? findAuditEntry(actor, query.entry) : null,
    ]);
    const t = await getTranslations("audit");
    const link = (changes: Partial<typeof query>) => routes.company(slug).audit({ ...query, ...changes });
    const chips = await filterChips(query, choices, locale, (filter) =>
      link({ [filter]: "", page: undefined, entry: "" }),
    );
    const at = page.rows.findIndex((row) => row.id === query.entry);
    const beside = (step: number) => (at < 0 ? undefined : page.rows[at + step]?.id);
    const path = routes.company(slug).audit();
    return (
      <>
        <PageHeader
          title={t("title")}
          facts={t("facts", { company: name, zone: zoneName(zone, new Date(), locale) })}
        />
        <AuditFilters path={path} query={query} choices={choices} chips={chips} />
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
            company={actor.company}
            closeHref={link({ entry: "" })}
            {...(beside(-1) ? { previousHref: link({ entry: beside(-1) }) } : {})}
            {...(beside(1) ? { nextHref: link({ entry: beside(1) }) } : {})}
          />
        ) : null}
      </>
    );
  },
});
