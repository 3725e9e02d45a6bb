import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatePage } from "#components/shell/state-page.tsx";
import { ForbiddenState } from "#components/shell/states.tsx";
import { routes } from "#lib/routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("states");
  return { title: t("forbiddenTitle") };
}

/** Next makes this before the page has decided, so it knows neither the permission nor the role. */
export default function Forbidden() {
  return (
    <StatePage>
      <ForbiddenState homeHref={routes.home()} />
    </StatePage>
  );
}
