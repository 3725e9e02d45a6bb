import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import type { ActorCompany } from "./actor-company.ts";
import type { Once } from "./once.ts";
import {
  type Permission,
  type PlatformRole,
  type Reach,
  type Role,
  reachOf,
  satisfies,
} from "./permissions.ts";
import { findCompany, findOpening } from "./resolver.ts";
import { scopesAllow } from "./scopes.ts";
import type { Session } from "./session.ts";
import type { Token } from "./token.ts";

/** How the request came in. */
export interface RequestContext {
  requestId: string;
  address: string | null;
  device: string | null;
}

/** Somebody (or the product itself) acting inside one company. */
export interface CompanyActor extends RequestContext {
  kind: "company";
  company: ActorCompany;
  userId: string | null;
  employeeId: string | null;
  /** As it is shown and audited */
  name: string;
  role: Role | PlatformRole;
  via: "session" | "token" | "command" | "job";
  sessionId: string | null;
  /** Why a platform person is here. */
  reason: string | null;
  /** When their visit ends, ISO instant. */
  visitEndsAt: string | null;
  /** Of a program: the token it showed, whose scopes and maker narrow the role. */
  token?: Pick<Token, "id" | "scopes" | "makerRole">;
  /** The key under which the answer of one write is kept. */
  once?: Once;
}

/** A platform person outside of any one company. */
export interface PlatformActor extends RequestContext {
  kind: "platform";
  userId: string | null;
  name: string;
  role: PlatformRole;
  sessionId: string | null;
}

const nobody: RequestContext = { requestId: "", address: null, device: null };

/** The session's actor in the company of a slug: by membership, or by a visit a platform person opened. 404 otherwise. */
export async function companyActor(
  session: Session,
  slug: string,
  context: RequestContext,
): Promise<CompanyActor> {
  const base = {
    kind: "company",
    userId: session.user.id,
    name: session.user.name,
    via: "session",
    sessionId: session.id,
    ...context,
  } as const;
  const membership = session.memberships.find((one) => one.company.slug === slug);
  if (membership) {
    const { company, employeeId, role } = membership;
    return { ...base, company, employeeId, role, name: membership.name, reason: null, visitEndsAt: null };
  }
  if (!session.user.platformRole) throw notFound();
  const company = await findCompany(slug);
  const opening = company && (await findOpening(session.id, company.id));
  if (!company || !opening) throw notFound();
  return {
    ...base,
    company,
    employeeId: null,
    role: session.user.platformRole,
    reason: opening.reason,
    visitEndsAt: opening.expiresAt.toISOString(),
  };
}

/** The session's actor in its current company: what /clock uses. */
export async function currentActor(session: Session, context: RequestContext): Promise<CompanyActor> {
  const current =
    session.memberships.find((one) => one.company.id === session.currentCompanyId) ?? session.memberships[0];
  if (!current) throw new AppError("forbidden", said("shared.noCompany"));
  return companyActor(session, current.company.slug, context);
}

/** A program in the company of its token: nobody's employee, with the role's reach as far as its scopes go. */
export function tokenActor(
  { id, name, role, scopes, company, makerRole }: Token,
  context: RequestContext,
): CompanyActor {
  const nobodys = { userId: null, employeeId: null, sessionId: null, reason: null, visitEndsAt: null };
  return {
    kind: "company",
    company,
    name,
    role,
    via: "token",
    token: { id, scopes, makerRole },
    ...nobodys,
    ...context,
  };
}

/** The session's actor for the console. 404 for everybody else, as the console is nobody's business. */
export function platformActor(session: Session, context: RequestContext): PlatformActor {
  if (!session.user.platformRole) throw notFound();
  const { id, name, platformRole } = session.user;
  return { kind: "platform", userId: id, name, role: platformRole, sessionId: session.id, ...context };
}

/** The person at the command line, who owns the machine: an administrator with a reason. */
export async function commandActor(slug: string, reason: string): Promise<CompanyActor> {
  const company = await findCompany(slug);
  if (!company) throw new AppError("not_found", said("company.noSuchShortName", { slug }));
  return productActor(company, "command", said("audit.commandLine"), reason);
}

/** The product itself, at work in one company. */
export function jobActor(company: ActorCompany, job: string): CompanyActor {
  return productActor(company, "job", "Hourly", job);
}

export function systemPlatformActor(name: string): PlatformActor {
  return {
    kind: "platform",
    userId: null,
    name,
    role: "administrator",
    sessionId: null,
    ...nobody,
    requestId: newId(),
  };
}

function productActor(
  company: ActorCompany,
  via: "command" | "job",
  name: string,
  reason: string,
): CompanyActor {
  return {
    kind: "company",
    company,
    userId: null,
    employeeId: null,
    name,
    role: "administrator",
    via,
    sessionId: null,
    reason,
    visitEndsAt: null,
    ...nobody,
    requestId: newId(),
  };
}

/** Whether the actor may: what decides if a button is shown. The door decides again. */
export function may(actor: CompanyActor, permission: Permission): boolean {
  return actorReach(actor, permission) !== null;
}

/** How far the actor's role goes; a program's no further than the role that whoever made its token has today. */
export function roleReach({ role, token }: CompanyActor, permission: Permission): Reach | null {
  const reach = reachOf(role, permission);
  if (!token?.makerRole || reach === null) return reach;
  const makers = reachOf(token.makerRole, permission);
  return satisfies(makers, reach) ? reach : makers;
}

/**
 * The actor's reach for a permission. One's own needs an employee to be one's own; a program has the role's reach where
 * that is the company's and a scope of its token names the noun.
 */
export function actorReach(actor: CompanyActor, permission: Permission): Reach | null {
  const reach = roleReach(actor, permission);
  if (actor.token) return reach === "company" && scopesAllow(actor.token.scopes, permission) ? reach : null;
  return reach === "own" && !actor.employeeId ? null : reach;
}

/**
 * Whether the actor may do something about one person, as far as it can be told without asking the database: whom a
 * department's reach takes in is known to the rows.
 */
export function mayAbout(actor: CompanyActor, permission: Permission, employeeId: string): boolean {
  const reach = actorReach(actor, permission);
  return reach === "own" ? employeeId === actor.employeeId : reach !== null;
}
