import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { SessionMembership } from "#lib/access/session.ts";
import { zoneName } from "#lib/format/date-time.ts";
import { choose } from "./actions.ts";

/** One company of the person, with the way into it. */
export async function CompanyRow(props: { membership: SessionMembership; isCurrent: boolean }) {
  const { company, name } = props.membership;
  const t = await getTranslations("account");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="min-w-40 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {company.name}
          {props.isCurrent ? <Badge tone="ok">{t("companyCurrent")}</Badge> : null}
        </p>
        <p className="text-xs text-ink-muted">
          {name} · {zoneName(company.zone, new Date(), company.locale)}
        </p>
      </div>
      <ActionForm
        action={choose.bind(null, { companyId: company.id })}
        label={t("openCompany", { company: company.name })}
      >
        <SubmitButton kind="plain" aria-label={t("openCompany", { company: company.name })}>
          {t("open")}
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
