import { getTranslations } from "next-intl/server";
import { ContractForm } from "#components/contract/contract-form.tsx";
import { RemoveButton } from "#components/contract/remove-button.tsx";
import { HistoryCard } from "#components/record/history-card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { findContract } from "#lib/contract/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { formatShortDay } from "#lib/format/date-time.ts";
import { listHistory } from "#lib/history/queries.ts";
import { routes } from "#lib/routes.ts";
import { edit, remove } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("contract");
  const { employee, validFrom } = await findContract(actor, id);
  return t("editTitle", { name: employee.name, from: formatShortDay(validFrom, actor.company.locale) });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const contract = await findContract(actor, params.id ?? "");
    requirePermission(actor, "contract.edit");
    const { id, employee, validFrom } = contract;
    const t = await getTranslations("contract");
    const n = await getTranslations("navigation");
    const { slug: company, locale } = actor.company;
    const paths = routes.company(company);
    const detail = paths.employees.detail(employee.id);
    return (
      <>
        <PageHeader
          title={t("editTitle", { name: employee.name, from: formatShortDay(validFrom, locale) })}
          crumbs={[
            { label: n("employees"), href: paths.employees.list() },
            { label: employee.name, href: detail },
            { label: t("title") },
          ]}
          acts={
            <RemoveButton
              id={id}
              act={remove.bind(null, { company })}
              words={{ label: t("remove"), title: t("removeTitle"), text: t("removeText") }}
            />
          }
        />
        <div className="grid max-w-180 gap-4">
          <ContractForm action={edit.bind(null, { company, id })} contract={contract} cancelHref={detail} />
          <HistoryCard
            entries={await listHistory(actor, { type: "contract", id })}
            allHref={paths.audit({ subject: id })}
          />
        </div>
      </>
    );
  },
});
