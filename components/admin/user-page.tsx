import { Building2, CircleCheck, LogOut } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import { ActMenu } from "#components/form/act-menu.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { UserDetail, UserSession } from "#lib/admin/user-detail.ts";
import { routes } from "#lib/routes.ts";
import { AuditRows } from "./audit-rows.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";
import { type UserActs, userActItems } from "./user-acts.tsx";

interface Props {
  user: UserDetail;
  /** Null for people who only read */
  acts: UserActs | null;
}

/** One account: what it is, where it is signed in, where it belongs, and what was done to it. */
export async function UserPage({ user, acts }: Props) {
  const t = await getTranslations("admin");
  const { id, name, email, status, platformRole } = user;
  const items = acts ? await userActItems({ ...user, sessions: user.sessions.length }, acts) : [];
  const facts = (
    <span className="flex flex-wrap items-center gap-2">
      <span className="break-all">{email}</span>
      <StatusBadge status={status}>{t(`userStatus_${status as "active"}`)}</StatusBadge>
      {platformRole ? <Badge tone="note">{t(`role_${platformRole}`)}</Badge> : null}
    </span>
  );
  return (
    <>
      <PageHeader
        title={name}
        facts={facts}
        crumbs={[{ label: name }]}
        acts={items.length > 0 ? <ActMenu name={name} look="page" items={items} /> : null}
      />
      <div className="grid gap-4">
        <Card title={t("account")}>
          <DescriptionList
            facts={[
              { label: t("made"), value: consoleTime(user.createdAt) },
              { label: t("confirmed"), value: consoleTime(user.confirmedAt) },
              { label: t("passwordChanged"), value: consoleTime(user.passwordChangedAt) },
              { label: t("userId"), value: <code className="break-all">{id}</code> },
            ]}
          />
        </Card>
        <Sessions user={user} end={acts?.endSession ?? null} />
        <Memberships user={user} />
        <AuditRows title={t("doneToUser")} rows={user.acts} />
      </div>
    </>
  );
}

async function Sessions({ user, end }: { user: UserDetail; end: FormAct | null }) {
  const t = await getTranslations("admin");
  const endItem = (session: UserSession, act: FormAct): ActItem => ({
    label: t("endSession"),
    icon: <LogOut aria-hidden="true" />,
    act,
    fields: { id: user.id, session: session.id },
    success: { message: t("sessionEnded") },
    confirm: {
      title: t("endSessionTitle", { device: session.device }),
      consequence: t("endSessionText"),
      verb: t("endSessionVerb"),
      reason: { label: t("reason"), hint: t("reasonHint") },
    },
  });
  return (
    <Card title={t("sessions")} padded={false}>
      <DataTable
        bare
        density="card"
        name={t("listOf", { title: t("sessions") })}
        columns={[
          { id: "device", header: t("device") },
          { id: "address", header: t("address") },
          { id: "began", header: t("began"), align: "right" },
          { id: "seen", header: t("lastSeen"), align: "right" },
        ]}
        rows={user.sessions.map((session) => ({
          id: session.id,
          name: session.device,
          facts: `${session.address ?? "—"}, ${consoleTime(session.seenAt)}`,
          cells: {
            address: session.address ?? "—",
            began: consoleTime(session.startedAt),
            seen: consoleTime(session.seenAt),
          },
          ...(end ? { acts: [endItem(session, end)] } : {}),
        }))}
        empty={
          <EmptyState
            tone="neutral"
            icon={<CircleCheck aria-hidden="true" />}
            level={3}
            title={t("noSessions")}
          />
        }
      />
    </Card>
  );
}

async function Memberships({ user }: { user: UserDetail }) {
  const [t, navigation] = [await getTranslations("admin"), await getTranslations("navigation")];
  return (
    <Card title={t("memberships")} padded={false}>
      <DataTable
        bare
        density="card"
        name={t("listOf", { title: t("memberships") })}
        columns={[
          { id: "company", header: t("company") },
          { id: "employee", header: t("employeeName") },
          { id: "role", header: t("role") },
          { id: "state", header: t("status"), phone: "keep" },
        ]}
        rows={user.memberships.map((one) => ({
          id: one.companyId,
          name: one.company,
          href: routes.admin.openCompany(one.companyId),
          facts: navigation(`role_${one.role}` as never),
          cells: {
            employee: one.employee,
            role: navigation(`role_${one.role}` as never),
            state: one.endedAt ? (
              t("membershipEnded", { when: consoleTime(one.endedAt) })
            ) : one.archived ? (
              <StatusBadge status="archived">{t("companyStatus_archived")}</StatusBadge>
            ) : (
              <StatusBadge status={one.companyStatus}>
                {t(`companyStatus_${one.companyStatus as "active"}`)}
              </StatusBadge>
            ),
          },
        }))}
        empty={
          <EmptyState
            tone="neutral"
            icon={<Building2 aria-hidden="true" />}
            level={3}
            title={t("noMemberships")}
          />
        }
      />
    </Card>
  );
}
