import { getTranslations } from "next-intl/server";
import { ForbiddenState } from "#components/shell/states.tsx";
import { refusal } from "#lib/doors/refusal.ts";
import { whomToAsk } from "#lib/employee/whom-to-ask.ts";
import { routes } from "#lib/routes.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("states"))("forbiddenTitle") };
}

/** Inside the shell: the role here does not allow it (which ones do, and whom to ask), or it is switched off. */
export default async function Forbidden() {
  const refused = await refusal().promise;
  if (refused?.error.detail?.feature) {
    const title = (await getTranslations("feature"))("offHeading");
    return <ForbiddenState homeHref={routes.home()} title={title} who={refused.error.message} />;
  }
  const roles = refused?.error.detail?.roles;
  const actor = refused?.actor;
  if (
    !Array.isArray(roles) ||
    roles.length === 0 ||
    !actor ||
    !("kind" in actor) ||
    actor.kind !== "company"
  ) {
    return <ForbiddenState homeHref={routes.home()} />;
  }
  const [t, role] = [await getTranslations("states"), await getTranslations("navigation")];
  const list = (words: string[], type: "conjunction" | "disjunction") =>
    new Intl.ListFormat("en", { type }).format(words);
  const named = (key: string) => role(`role_${key}`).toLowerCase();
  const people = await whomToAsk(actor, roles);
  const who = t("forbiddenWho", {
    may: list(roles.map(String).map(named), "disjunction"),
    role: named(actor.role),
  });
  const ask = people.length > 0 ? ` ${t("forbiddenAsk", { people: list(people, "disjunction") })}` : "";
  return <ForbiddenState homeHref={routes.home()} who={who + ask} />;
}
