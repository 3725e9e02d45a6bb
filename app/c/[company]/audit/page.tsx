import { getTranslations } from "next-intl/server";
import { AuditPage } from "#components/audit/audit-page.tsx";
import { findAuditEntry, listAudit, listAuditChoices } from "#lib/audit/queries.ts";
import { auditQuery } from "#lib/audit/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { viewsOf } from "../list-tools.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

export default definePage({
  surface: "company",
  query: auditQuery,
  run: async ({ actor, query }) => {
    const [page, choices, entry] = await Promise.all([
      listAudit(actor, query),
      listAuditChoices(actor),
      query.entry ? findAuditEntry(actor, query.entry) : null,
    ]);
    const views = await viewsOf(actor, "audit");
    return <AuditPage {...{ company: actor.company, query, page, choices, entry, views }} />;
  },
});
