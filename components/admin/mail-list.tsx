import { Mail, Send, Trash2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { MailState } from "#lib/admin/outbox.ts";
import { type MailRow, mailStatuses, type OutboxQuery } from "#lib/admin/schema.ts";
import { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import { MailServer } from "./mail-server.tsx";
import { NoMatch } from "./no-match.tsx";
import { pagingOf } from "./paging.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  page: Page<MailRow>;
  query: OutboxQuery;
  state: MailState;
  acts: { resend: FormAct; discard: FormAct };
}

/** The mails of the installation: what was sent, what waits, what could not be sent. */
export async function MailList({ page, query, state, acts }: Props) {
  const t = await getTranslations("admin");
  const path = routes.admin.outbox();
  const { status } = query;
  const statuses = mailStatuses.map((value) => ({ value, label: t(`mailStatus_${value}`) }));
  const chips = status ? [{ label: t("chipStatus", { status: t(`mailStatus_${status}`) }), href: path }] : [];
  const again = (mail: MailRow): ActItem => ({
    label: t("sendAgain"),
    icon: <Send aria-hidden="true" />,
    danger: false,
    act: acts.resend,
    fields: { id: mail.id },
    success: { message: t.raw("queuedAgain") },
    confirm: {
      title: t("sendAgainTitle", { to: mail.to }),
      consequence: t("sendAgainText"),
      verb: t("sendAgainVerb"),
      reason: { label: t("reason"), hint: t("reasonHint") },
    },
  });
  const discard = (mail: MailRow): ActItem => ({
    label: t("discard"),
    icon: <Trash2 aria-hidden="true" />,
    danger: true,
    separated: true,
    act: acts.discard,
    fields: { id: mail.id },
    success: { message: t.raw("discarded") },
    confirm: {
      title: t("discardTitle", { to: mail.to }),
      consequence: t("discardText"),
      verb: t("discard"),
      reason: { label: t("reason"), hint: t("reasonHint") },
    },
  });
  return (
    <>
      <PageHeader title={t("outbox")} facts={t("outboxFacts")} />
      <MailServer state={state} />
      <FilterBar
        action={path}
        selects={[{ name: "status", label: t("status"), value: status, options: statuses }]}
        chips={chips}
        clearHref={path}
      />
      <DataTable
        name={t("outbox")}
        columns={[
          { id: "subject", header: t("mail") },
          { id: "status", header: t("status"), phone: "keep" },
          { id: "tries", header: t("tries"), align: "right" },
          { id: "queued", header: t("queuedAt"), align: "right" },
        ]}
        rows={page.rows.map((mail) => ({
          id: mail.id,
          name: mail.subject,
          href: routes.admin.outbox({ ...query, mail: mail.id }),
          sub: mail.to,
          facts: mail.lastError ?? consoleTime(mail.createdAt),
          current: mail.id === query.mail,
          cells: {
            status: (
              <StatusBadge status={mail.status}>{t(`mailStatus_${mail.status as "queued"}`)}</StatusBadge>
            ),
            tries: mail.attempts,
            queued: consoleTime(mail.createdAt),
          },
          acts: ["sent", "discarded"].includes(mail.status) ? [again(mail)] : [again(mail), discard(mail)],
        }))}
        paging={pagingOf(page, t("newest"), (cursor) => routes.admin.outbox({ status, page: cursor }))}
        empty={
          status ? (
            <NoMatch filters={chips.map((chip) => chip.label)} clearHref={path} />
          ) : (
            <EmptyState icon={<Mail aria-hidden="true" />} title={t("noMailTitle")}>
              {t("noMailText")}
            </EmptyState>
          )
        }
      />
    </>
  );
}
