import { getTranslations } from "next-intl/server";
import { RemoveButton } from "#components/contract/remove-button.tsx";
import { PayForm } from "#components/pay/pay-form.tsx";
import { HistoryCard } from "#components/record/history-card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { listHistory } from "#lib/history/queries.ts";
import { lookAtPayRate } from "#lib/pay/queries.ts";
import { routes } from "#lib/routes.ts";
import { edit, remove } from "../../actions.ts";

// Without the person's name: asking whose it is would be a look.
export async function generateMetadata() {
  return { title: (await getTranslations("pay"))("editTitleAlone") };
}

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const { employee, ...rate } = await lookAtPayRate(actor, params.id ?? "");
    requirePermission(actor, "pay.edit");
    const t = await getTranslations("pay");
    const n = await getTranslations("navigation");
    const company = actor.company.slug;
    const paths = routes.company(company);
    const { id } = rate;
    const back = paths.pay.of(employee.id);
    return (
      <>
        <PageHeader
          title={t("editTitle", { name: employee.name })}
          crumbs={[
            { label: n("employees"), href: paths.employees.list() },
            { label: employee.name, href: paths.employees.detail(employee.id) },
            { label: t("crumb"), href: back },
            { label: t("edit") },
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
          <PayForm action={edit.bind(null, { company, id })} rate={rate} cancelHref={back} />
          <HistoryCard
            entries={await listHistory(actor, { type: "pay", id })}
            allHref={paths.audit({ subject: id })}
          />
        </div>
      </>
    );
  },
});
