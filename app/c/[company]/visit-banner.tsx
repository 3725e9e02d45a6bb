import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { Banner } from "#components/ui/banner.tsx";
import type { CompanyActor } from "#lib/access/actor.ts";
import { formatTime } from "#lib/format/date-time.ts";
import { endVisit } from "../../admin/actions.ts";

/** Says to a platform person that this is somebody's company, until when, and why they came. */
export async function VisitBanner({ actor }: { actor: CompanyActor }) {
  if (!actor.visitEndsAt) return null;
  const t = await getTranslations("navigation");
  const { zone, locale } = actor.company;
  const role = t(`role_${actor.role}`).toLowerCase();
  return (
    <Banner
      tone="note"
      flush
      title={t("visit", { role, time: formatTime(actor.visitEndsAt, zone, locale) })}
      act={
        <ActionForm action={endVisit.bind(null, { company: actor.company.slug })} label={t("endVisit")}>
          <SubmitButton kind="plain" size="sm">
            {t("endVisit")}
          </SubmitButton>
        </ActionForm>
      }
    >
      {t("visitReason", { reason: actor.reason ?? "" })}
    </Banner>
  );
}
