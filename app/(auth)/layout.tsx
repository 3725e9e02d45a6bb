import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AuthFrame } from "#components/auth/auth-frame.tsx";
import { ProofPanel } from "#components/auth/proof-panel.tsx";
import { StatePage } from "#components/shell/state-page.tsx";
import { BusyState } from "#components/shell/states.tsx";
import { askedPath } from "#lib/doors/caller.ts";
import { strangerIsBusy } from "#lib/doors/stranger.ts";
import { routes } from "#lib/routes.ts";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  if (await strangerIsBusy())
    return (
      <StatePage>
        <BusyState againHref={await askedPath()} />
      </StatePage>
    );
  const t = await getTranslations("auth");
  const steps = [
    { label: t("proofPunches"), detail: t("proofPunchesAt"), figure: "10:48", paid: false },
    { label: t("proofRounded"), detail: t("proofRoundedAt"), figure: "10:45", paid: false },
    { label: t("proofBreak"), detail: t("proofBreakAt"), figure: "−0:30", paid: false },
    { label: t("proofOrdinary"), detail: t("proofOrdinaryAt"), figure: "9:00", paid: true },
    { label: t("proofOvertime"), detail: t("proofOvertimeAt"), figure: "1:15", paid: true },
  ];
  const aside = (
    <ProofPanel
      title={t("proofTitle")}
      text={t("proofText")}
      who={t("proofWho")}
      where={t("proofWhere")}
      steps={steps}
      total={{ label: t("proofGross"), figure: "€194.35" }}
    />
  );
  return (
    <AuthFrame home={routes.home()} aside={aside}>
      {children}
    </AuthFrame>
  );
}
