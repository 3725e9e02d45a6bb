import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatePage } from "#components/shell/state-page.tsx";
import { NotFoundState } from "#components/shell/states.tsx";
import { routes } from "#lib/routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("states");
  return { title: t("notFoundTitle") };
}

export default function NotFound() {
  return (
    <StatePage>
      <NotFoundState homeHref={routes.home()} />
    </StatePage>
  );
}
