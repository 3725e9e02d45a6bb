import { getTranslations } from "next-intl/server";
import { companyActItems } from "#components/admin/company-acts.tsx";
import { CompanyDetail } from "#components/admin/company-detail.tsx";
import { CompanyFeatures } from "#components/admin/company-features.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { clockInsCounted, findCompany } from "#lib/admin/company-detail.ts";
import { listCompanyFeatures } from "#lib/admin/features.ts";
import { definePage } from "#lib/doors/page.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { throwSwitch } from "../../actions.ts";
import { companyActsOf } from "../../acts.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("company") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor, params }) => {
    const { id = "" } = params;
    if (!isUuid(id)) throw notFound();
    const company = await findCompany(actor, id);
    return (
      <CompanyDetail
        company={company}
        items={await companyActItems(company, companyActsOf(actor))}
        counted={clockInsCounted}
        features={
          <CompanyFeatures
            company={company}
            features={await listCompanyFeatures(actor, id)}
            act={platformMay(actor.role, "features.edit") ? throwSwitch.bind(null, {}) : null}
          />
        }
      />
    );
  },
});
