import { reachOf, satisfies } from "#lib/access/permissions.ts";
import type { Session } from "#lib/access/session.ts";
import { routes } from "#lib/routes.ts";

/**
 * Where somebody begins: the console, the portal of their company, or the clock when they see nobody but themselves.
 * Who has several companies and has not chosen one chooses first.
 */
export function landingPath(session: Session): string {
  if (session.user.platformRole) return routes.admin.companies();
  const { memberships, currentCompanyId } = session;
  const current =
    memberships.find(({ company }) => company.id === currentCompanyId) ??
    (memberships.length === 1 ? memberships[0] : undefined);
  if (!current) return routes.companies();
  const seesOthers = satisfies(reachOf(current.role, "clock-in.list"), "department");
  return seesOthers ? routes.company(current.company.slug).dashboard() : routes.clock();
}

/**
 * Where somebody clocks in for a company they are a member of: the clock, when it stands on that company, or the page
 * to choose it. The choice itself takes an act of theirs: a link must never move the clock.
 */
export function clockPath({ memberships, currentCompanyId }: Session, companyId: string): string {
  const current = memberships.find(({ company }) => company.id === currentCompanyId) ?? memberships[0];
  return current?.company.id === companyId ? routes.clock() : routes.companies();
}
