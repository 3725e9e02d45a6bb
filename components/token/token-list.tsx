import { CircleCheck, CircleSlash, CircleX, History, Hourglass, KeyRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import type { TableRow } from "#components/table/table-data.ts";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatDateTime } from "#lib/format/date-time.ts";
import type { TokenRow, TokenState } from "#lib/token/schema.ts";

interface Props {
  rows: TokenRow[];
  /** IANA zone and BCP 47 tag the times are written in */
  zone: string;
  locale: string;
  /** Given when the reader may revoke. */
  revoke: FormAct | null;
  /** Where the audit trail tells of one */
  historyHref: (id: string) => string;
}

const looks: Record<TokenState, [Tone | "outline", ReactNode]> = {
  working: ["ok", <CircleCheck key="i" aria-hidden="true" />],
  stopped: ["warn", <CircleSlash key="i" aria-hidden="true" />],
  expired: ["outline", <Hourglass key="i" aria-hidden="true" />],
  revoked: ["neutral", <CircleX key="i" aria-hidden="true" />],
};

/** Every token of the company, those that ended among them. */
export async function TokenList({ rows, ...rest }: Props) {
  const t = await getTranslations("token");
  return (
    <DataTable
      name={t("list")}
      columns={[
        { id: "name", header: t("name") },
        { id: "state", header: t("state"), phone: "keep" },
        { id: "role", header: t("role"), muted: true, choice: "shown" },
        { id: "lastUsed", header: t("lastUsed"), align: "right" },
        { id: "expires", header: t("expires"), align: "right" },
        { id: "createdBy", header: t("createdBy"), muted: true, choice: "shown" },
      ]}
      rows={await Promise.all(rows.map((row) => tableRow(row, rest)))}
      paging={{ shown: rows.length, total: rows.length, order: t("order") }}
      empty={
        <EmptyState icon={<KeyRound aria-hidden="true" />} title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      }
    />
  );
}

async function tableRow(
  row: TokenRow,
  { zone, locale, revoke, historyHref }: Omit<Props, "rows">,
): Promise<TableRow> {
  const t = await getTranslations("token");
  const n = await getTranslations("navigation");
  const [tone, icon] = looks[row.state];
  const role = (name: string) => n(`role_${name}` as never);
  const roleText = () => {
    if (row.state === "stopped") return t("makerGone", { role: role(row.role) });
    return row.heldTo ? t("heldTo", { role: role(row.role), maker: role(row.heldTo) }) : role(row.role);
  };
  const time = (instant: string) => formatDateTime(new Date(instant), zone, locale);
  const history: ActItem = {
    label: t("history"),
    icon: <History aria-hidden="true" />,
    href: historyHref(row.id),
  };
  return {
    id: row.id,
    name: row.name,
    sub: row.scopes.join(", "),
    cells: {
      state: (
        <Badge tone={tone} icon={icon}>
          {t(`state_${row.state}`)}
        </Badge>
      ),
      role: roleText(),
      lastUsed: row.lastUsedAt ? time(row.lastUsedAt) : t("never"),
      expires: time(row.expiresAt),
      createdBy: row.createdBy ?? t("platform"),
    },
    acts:
      revoke && (row.state === "working" || row.state === "stopped")
        ? [history, await revokeAct(row, revoke)]
        : [history],
  };
}

async function revokeAct({ id, name }: TokenRow, act: FormAct): Promise<ActItem> {
  const t = await getTranslations("token");
  return {
    label: t("revoke"),
    icon: <CircleX aria-hidden="true" />,
    danger: true,
    act,
    fields: { id },
    success: { message: t.raw("revoked") },
    confirm: { title: t("revokeTitle", { name }), consequence: t("revokeText"), verb: t("revokeVerb") },
  };
}
