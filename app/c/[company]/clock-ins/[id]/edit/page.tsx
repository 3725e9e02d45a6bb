import { getTranslations } from "next-intl/server";
import { ClockInForm } from "#components/clock-in/clock-in-form.tsx";
import { clockInFormText } from "#components/clock-in/form-text.ts";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { getClockIn } from "#lib/clock-in/detail.ts";
import { clockInChoices } from "#lib/clock-in/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { AppError } from "#lib/errors.ts";
import { routes } from "#lib/routes.ts";
import { correct } from "../../actions.ts";
import { formOf } from "./form-of.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("clock-in"))("fixTitle") };
}

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    requirePermission(actor, "clock-in.edit");
    const t = await getTranslations("clock-in");
    const detail = await getClockIn(actor, params.id ?? "");
    // A void clock-in has no page to correct it.
    if (detail.block.status === "void") throw new AppError("not_found", "");
    const { slug, locale } = actor.company;
    const { clockIns } = routes.company(slug);
    const { id, employeeName: name, breaks } = detail.block;
    const breakHint = breaks.length > 0 ? `${t("breakHint")} ${t("breakBecomes")}` : t("breakHint");
    return (
      <>
        <PageHeader
          title={t("fixTitle")}
          facts={t("fixFacts", { name, zone: detail.zoneName })}
          crumbs={[{ label: name, href: clockIns.detail(id) }, { label: t("fix") }]}
        />
        <Card className="max-w-180">
          <ClockInForm
            action={correct.bind(null, { company: slug, id })}
            success={{ message: t("fixed", { name: "{name}" }), redirectTo: clockIns.detail("{id}") }}
            cancelHref={clockIns.detail(id)}
            {...formOf(detail, await clockInChoices(actor), locale)}
            asksReason
            text={clockInFormText(t, {
              save: t("saveFix"),
              breakHint,
              reasonHint: t("reasonHint", { name }),
            })}
          />
        </Card>
      </>
    );
  },
});
