import { getTranslations } from "next-intl/server";
import { CompanyAuditList } from "#components/admin/company-audit-list.tsx";
import { companyAuditQuery, listCompanyAudit } from "#lib/admin/company-audit.ts";
import { definePage } from "#lib/doors/page.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("companyAudit") };
}

export default definePage({
  surface: "platform",
  query: companyAuditQuery,
  run: async ({ actor, query }) => (
    <CompanyAuditList list={await listCompanyAudit(actor, query)} query={query} />
  ),
});
