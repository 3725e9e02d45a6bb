import { Lock } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatePage } from "#components/shell/state-page.tsx";
import { BackButton } from "#components/ui/back-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { routes } from "#lib/routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("states");
  return { title: t("forbiddenTitle") };
}

/** 403: which role may, and whom to ask. It is made before the page decides, so it cannot know more than that. */
export default async function Forbidden() {
  const t = await getTranslations("states");
  return (
    <StatePage>
      <EmptyState
        level={1}
        tone="warn"
        icon={<Lock aria-hidden="true" />}
        title={t("forbiddenTitle")}
        acts={
          <>
            <BackButton>{t("back")}</BackButton>
            <Button kind="primary" href={routes.home()}>
              {t("goHome")}
            </Button>
          </>
        }
      >
        {t("forbiddenText")}
      </EmptyState>
    </StatePage>
  );
}
