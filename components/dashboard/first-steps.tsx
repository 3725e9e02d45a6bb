import { Clock, Upload, UserPlus, Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { routes } from "#lib/routes.ts";
import type { DashboardProps } from "./dashboard.tsx";

/** Instead of a page of zeros: what to do first. */
export async function FirstSteps({ paths, can }: DashboardProps) {
  const t = await getTranslations("dashboard");
  const key = can.addEmployee ? "begin" : can.seesAll ? "nobody" : "noReach";
  return (
    <Card>
      <EmptyState
        icon={<Users aria-hidden="true" />}
        title={t(`${key}Title`)}
        acts={
          <>
            {can.addEmployee ? (
              <Button kind="primary" icon={<UserPlus aria-hidden="true" />} href={paths.employees.add()}>
                {t("addEmployee")}
              </Button>
            ) : null}
            {can.importHours ? (
              <Button icon={<Upload aria-hidden="true" />} href={paths.imports.add()}>
                {t("importHours")}
              </Button>
            ) : null}
            {can.clockIn ? (
              <Button icon={<Clock aria-hidden="true" />} href={routes.clock()}>
                {t("clockInYourself")}
              </Button>
            ) : null}
          </>
        }
      >
        {t(`${key}Text`)}
      </EmptyState>
    </Card>
  );
}
