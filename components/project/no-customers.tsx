import { Briefcase } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** Instead of the form of a project while there is nobody to do one for. */
export async function NoCustomers({ addHref }: { addHref: string }) {
  const t = await getTranslations("project");
  return (
    <Card padded={false} className="max-w-180">
      <EmptyState
        icon={<Briefcase aria-hidden="true" />}
        title={t("noCustomers")}
        acts={
          <Button kind="primary" href={addHref}>
            {t("addCustomer")}
          </Button>
        }
      >
        {t("noCustomersText")}
      </EmptyState>
    </Card>
  );
}
