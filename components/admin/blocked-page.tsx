import { ShieldCheck, ShieldOff } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { BlockedList, BlockedQuery, BlockedRow } from "#lib/admin/blocked.ts";
import { routes } from "#lib/routes.ts";
import { NoMatch } from "./no-match.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  list: BlockedList;
  query: BlockedQuery;
  /** Null for people who only read */
  lift: FormAct | null;
}

/** Addresses that are kept out for a time, and how to let one in again. */
export async function BlockedPage({ list, query, lift }: Props) {
  const t = await getTranslations("admin");
  const path = routes.admin.blocked();
  const { q, state } = query;
  const shownAll = { ...(state === "all" ? { state } : {}) };
  const chips = q ? [{ label: t("chipSearch", { q }), href: routes.admin.blocked(shownAll) }] : [];
  const liftItem = ({ network }: BlockedRow, act: FormAct): ActItem => ({
    label: t("lift"),
    icon: <ShieldOff aria-hidden="true" />,
    act,
    fields: { network },
    success: { message: t.raw("lifted") },
    confirm: {
      title: t("liftTitle", { network }),
      consequence: t("liftText"),
      verb: t("lift"),
      reason: { label: t("reason"), hint: t("reasonHint") },
    },
  });
  return (
    <>
      <PageHeader
        title={t("blocked")}
        facts={
          <>
            {t("blockedFacts", { count: list.now })}{" "}
            <TextLink href={routes.admin.limits()}>{t("limits")}</TextLink>
          </>
        }
      />
      <FilterBar
        action={path}
        search={{ name: "q", label: t("addressSearch"), value: q }}
        selects={[
          {
            name: "state",
            label: t("show"),
            value: state,
            anyLabel: null,
            options: [
              { value: "now", label: t("blockedNow") },
              { value: "all", label: t("blockedEver") },
            ],
          },
        ]}
        chips={chips}
        clearHref={path}
      />
      <DataTable
        name={t("blocked")}
        columns={[
          { id: "network", header: t("address") },
          { id: "state", header: t("status"), phone: "keep" },
          { id: "reason", header: t("wentOver") },
          { id: "times", header: t("timesBlocked"), align: "right" },
          { id: "last", header: t("lastTime"), align: "right" },
          { id: "until", header: t("until"), align: "right" },
        ]}
        rows={list.rows.map((row) => ({
          id: row.network,
          name: row.network,
          facts: row.reason,
          cells: {
            state: <StatusBadge status={row.state}>{t(`blockState_${row.state}`)}</StatusBadge>,
            reason: row.reason,
            times: row.times,
            last: consoleTime(row.lastAt),
            until: row.liftedAt
              ? t("liftedBy", { name: row.liftedBy ?? "—", when: consoleTime(row.liftedAt) })
              : consoleTime(row.blockedUntil),
          },
          ...(lift && row.state === "blocked" ? { acts: [liftItem(row, lift)] } : {}),
        }))}
        empty={
          chips.length > 0 ? (
            <NoMatch filters={chips.map((chip) => chip.label)} clearHref={path} />
          ) : (
            <EmptyState tone="ok" icon={<ShieldCheck aria-hidden="true" />} title={t("noneBlocked")}>
              {t("noneBlockedText")}
            </EmptyState>
          )
        }
      />
    </>
  );
}
