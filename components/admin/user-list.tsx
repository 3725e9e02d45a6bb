import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { roleFilters, type UserRow, type UsersQuery, userStatuses } from "#lib/admin/schema.ts";
import { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import { NoMatch } from "./no-match.tsx";
import { pagingOf } from "./paging.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";
import { type UserActs, userActItems } from "./user-acts.tsx";

interface Props {
  page: Page<UserRow>;
  query: UsersQuery;
  /** Null for people who only read */
  acts: UserActs | null;
}

/** Everybody who can sign in. */
export async function UserList({ page, query, acts }: Props) {
  const t = await getTranslations("admin");
  const path = routes.admin.users();
  const { q, status, role } = query;
  const chips = [
    ...(q ? [{ label: t("chipSearch", { q }), href: routes.admin.users({ status, role }) }] : []),
    ...(status
      ? [
          {
            label: t("chipStatus", { status: t(`userStatus_${status}`) }),
            href: routes.admin.users({ q, role }),
          },
        ]
      : []),
    ...(role ? [{ label: t(`role_${role}`), href: routes.admin.users({ q, status }) }] : []),
  ];
  const statuses = userStatuses.map((value) => ({ value, label: t(`userStatus_${value}`) }));
  const roles = roleFilters.map((value) => ({ value, label: t(`role_${value}`) }));
  const platformRole = (user: UserRow) => (user.platformRole ? [t(`role_${user.platformRole}`)] : []);
  return (
    <>
      <PageHeader title={t("users")} facts={t("usersFacts")} />
      <FilterBar
        action={path}
        search={{ name: "q", label: t("userSearch"), value: q }}
        selects={[
          { name: "status", label: t("status"), value: status, options: statuses },
          { name: "role", label: t("platformRole"), value: role, options: roles },
        ]}
        chips={chips}
        clearHref={path}
      />
      <DataTable
        name={t("users")}
        columns={[
          { id: "name", header: t("user") },
          { id: "companies", header: t("userCompanies"), wrap: true },
          { id: "role", header: t("platformRole"), choice: "shown" },
          { id: "status", header: t("status"), phone: "keep" },
          { id: "sessions", header: t("sessions"), align: "right" },
          { id: "seen", header: t("lastSeen"), align: "right" },
        ]}
        rows={
          await Promise.all(
            page.rows.map(async (user) => ({
              id: user.id,
              name: user.name,
              href: routes.admin.user(user.id),
              lead: <Avatar name={user.name} size="sm" />,
              sub: <span className="whitespace-normal break-all sm:whitespace-nowrap">{user.email}</span>,
              facts: [...platformRole(user), ...user.companies].join(", "),
              cells: {
                companies: user.companies.join(", ") || "—",
                role: platformRole(user).map((role) => (
                  <Badge key={role} tone="note">
                    {role}
                  </Badge>
                )),
                status: (
                  <StatusBadge status={user.status}>{t(`userStatus_${user.status as "active"}`)}</StatusBadge>
                ),
                sessions: user.sessions,
                seen: consoleTime(user.lastSeenAt),
              },
              ...(acts ? { acts: await userActItems(user, acts) } : {}),
            })),
          )
        }
        paging={pagingOf(page, t("byAddress"), (cursor) =>
          routes.admin.users({ q, status, role, page: cursor }),
        )}
        empty={<NoMatch filters={chips.map((chip) => chip.label)} clearHref={path} />}
      />
    </>
  );
}
