import { getTranslations } from "next-intl/server";
import { CompanyDetail } from "#components/admin/company-detail.tsx";
import { findCompanyFacts } from "#lib/admin/companies.ts";
import { definePage } from "#lib/doors/page.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { companyActsOf } from "../../acts.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("company") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor, params }) => {
    const { id = "" } = params;
    if (!isUuid(id)) throw notFound();
    return <CompanyDetail company={await findCompanyFacts(actor, id)} acts={companyActsOf(actor)} />;
  },
});
