import { getTranslations } from "next-intl/server";
import { ClockInForm } from "#components/clock-in/clock-in-form.tsx";
import { emptyDefaults } from "#components/clock-in/empty-defaults.ts";
import { clockInFormText } from "#components/clock-in/form-text.ts";
import { workOptions } from "#components/clock-in/work-options.ts";
import { Card } from "#components/ui/card.tsx";
import type { CompanyActor } from "#lib/access/actor.ts";
import { clockInChoices, clockInPeople } from "#lib/clock-in/queries.ts";
import { routes } from "#lib/routes.ts";
import { workDate } from "#lib/shared/local-time.ts";
import { add } from "../actions.ts";

interface Props {
  actor: CompanyActor;
  /** Whose clock-in it is, or "" */
  employee: string;
  /** yyyy-mm-dd */
  date?: string | undefined;
}

/** The form of a clock-in that was not recorded. */
export async function AddForm({ actor, employee, date }: Props) {
  const t = await getTranslations("clock-in");
  const { departments, customers, projects } = await clockInChoices(actor);
  const people = await clockInPeople(actor);
  const { slug, zone, dayCutoffMinutes } = actor.company;
  const { clockIns } = routes.company(slug);
  const today = workDate(new Date(), zone, dayCutoffMinutes);
  return (
    <Card className="max-w-180">
      <ClockInForm
        action={add.bind(null, { company: slug })}
        success={{ message: t("added", { name: "{name}" }), redirectTo: clockIns.detail("{id}") }}
        cancelHref={clockIns.list({ date })}
        people={{
          options: people.map((one) => ({ value: one.id, label: one.name, hint: one.number })),
          chosen: employee,
        }}
        departments={departments.map((one) => ({ value: one.id, label: one.name }))}
        work={workOptions(customers, projects)}
        defaults={emptyDefaults(date ?? today)}
        choices={{}}
        text={clockInFormText(t, { save: t("save"), breakHint: t("breakHint"), reasonHint: "" })}
      />
    </Card>
  );
}
