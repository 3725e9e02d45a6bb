import { getTranslations } from "next-intl/server";
import { ContractForm } from "#components/contract/contract-form.tsx";
import { contractSummary, spanText } from "#components/contract/contract-words.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CompanyActor } from "#lib/access/actor.ts";
import { requirePermission } from "#lib/access/require.ts";
import { listContracts } from "#lib/contract/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { findEmployee } from "#lib/employee/queries.ts";
import { routes } from "#lib/routes.ts";
import { add } from "../../../../contracts/actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("contract");
  return t("addTitle", { name: (await findEmployee(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const { id, name } = await findEmployee(actor, params.id ?? "");
    requirePermission(actor, "contract.edit");
    const t = await getTranslations("contract");
    const company = actor.company.slug;
    const detail = routes.company(company).employees.detail(id);
    return (
      <>
        <PageHeader
          title={t("addTitle", { name })}
          crumbs={[{ label: name, href: detail }, { label: t("add") }]}
        />
        <ContractForm
          action={add.bind(null, { company, employeeId: id })}
          previous={await latest(actor, id)}
          cancelHref={detail}
        />
      </>
    );
  },
});

async function latest(actor: CompanyActor, employeeId: string) {
  const t = await getTranslations("contract");
  const [one] = (await listContracts(actor, employeeId)).contracts;
  if (!one) return null;
  const words = { summary: await contractSummary(one), span: await spanText(one, actor.company.locale) };
  return { text: t("endPreviousHint", words), open: one.validTo === null };
}
