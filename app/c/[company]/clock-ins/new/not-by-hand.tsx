import { Ban } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { routes } from "#lib/routes.ts";

/** Instead of a form whose answer would be a refusal: why, and who can change it. */
export async function NotByHand({ actor }: { actor: CompanyActor }) {
  const t = await getTranslations("clock-in");
  const mayChange = may(actor, "company.update");
  const paths = routes.company(actor.company.slug);
  return (
    <Card className="max-w-180">
      <EmptyState
        icon={<Ban aria-hidden="true" />}
        tone="neutral"
        title={t("notByHandTitle")}
        acts={
          <>
            <Button href={paths.clockInMethods()} kind={mayChange ? "primary" : "plain"}>
              {t(mayChange ? "notByHandChange" : "notByHandSee")}
            </Button>
            <Button href={paths.clockIns.list()}>{t("notByHandBack")}</Button>
          </>
        }
      >
        {t(mayChange ? "notByHandOwn" : "notByHandWho")}
      </EmptyState>
    </Card>
  );
}
