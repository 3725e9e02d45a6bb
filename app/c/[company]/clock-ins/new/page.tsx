import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ClockInForm } from "#components/clock-in/clock-in-form.tsx";
import { emptyDefaults } from "#components/clock-in/empty-defaults.ts";
import { clockInFormText } from "#components/clock-in/form-text.ts";
import { workOptions } from "#components/clock-in/work-options.ts";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { clockInChoices, clockInPeople } from "#lib/clock-in/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { workDate } from "#lib/shared/local-time.ts";
import { add } from "../actions.ts";
import { ByHandNotice } from "./by-hand-notice.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("clock-in"))("addTitle") };
}

export default definePage({
  surface: "company",
  query: z.object({
    employee: z.string().refine(isUuid).catch(""),
    date: localDate.optional().catch(undefined),
  }),
  run: async ({ actor, query }) => {
    requirePermission(actor, "clock-in.edit");
    const t = await getTranslations("clock-in");
    const { departments, customers, projects } = await clockInChoices(actor);
    const people = await clockInPeople(actor);
    const { slug, zone, dayCutoffMinutes } = actor.company;
    const { clockIns } = routes.company(slug);
    const today = workDate(new Date(), zone, dayCutoffMinutes);
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <ByHandNotice actor={actor} />
        <Card className="max-w-180">
          <ClockInForm
            action={add.bind(null, { company: slug })}
            success={{ message: t("added", { name: "{name}" }), redirectTo: clockIns.detail("{id}") }}
            cancelHref={clockIns.list({ date: query.date })}
            people={{
              options: people.map((one) => ({ value: one.id, label: one.name, hint: one.number })),
              chosen: query.employee,
            }}
            departments={departments.map((one) => ({ value: one.id, label: one.name }))}
            work={workOptions(customers, projects)}
            defaults={emptyDefaults(query.date ?? today)}
            choices={{}}
            text={clockInFormText(t, { save: t("save"), breakHint: t("breakHint"), reasonHint: "" })}
          />
        </Card>
      </>
    );
  },
});
