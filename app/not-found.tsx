import { MapPinOff } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatePage } from "#components/shell/state-page.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { routes } from "#lib/routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("states");
  return { title: t("notFoundTitle") };
}

/** 404: one page for what is gone and for what is somebody else's. */
export default async function NotFound() {
  const t = await getTranslations("states");
  return (
    <StatePage>
      <EmptyState
        level={1}
        tone="neutral"
        icon={<MapPinOff aria-hidden="true" />}
        title={t("notFoundTitle")}
        acts={
          <Button kind="primary" href={routes.home()}>
            {t("goHome")}
          </Button>
        }
      >
        {t("notFoundText")}
      </EmptyState>
    </StatePage>
  );
}
