import { getTranslations } from "next-intl/server";
import { Tabs } from "#components/ui/tabs.tsx";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { routes } from "#lib/routes.ts";

type Part = "company" | "methods" | "retention" | "roles" | "tokens";

/** The parts of the settings that the actor may open, below the header of each. */
export async function SettingsTabs({ actor, active }: { actor: CompanyActor; active: Part }) {
  const t = await getTranslations("company");
  const paths = routes.company(actor.company.slug);
  const parts: [Part, string][] = [
    ["company", paths.settings()],
    ["methods", paths.clockInMethods()],
    ["retention", paths.retention()],
    ["roles", paths.roles()],
  ];
  if (may(actor, "token.list")) parts.push(["tokens", paths.tokens()]);
  const tabs = parts.map(([part, href]) => ({ label: t(`part_${part}`), href, active: part === active }));
  return (
    <div className="mb-4">
      <Tabs label={t("parts")} tabs={tabs} />
    </div>
  );
}
