import { type CompanyActor, jobActor, type RequestContext, systemPlatformActor } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { resolver } from "#lib/access/resolver.ts";
import type { Session } from "#lib/access/session.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { bindScope } from "#lib/db/scope.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { authenticate } from "./authenticate.ts";
import { type Link, lookAtLink, redeemLink, type SpentState } from "./one-time-link.ts";
import { hashPassword } from "./password-hash.ts";
import { passwordProblem } from "./password-rules.ts";
import { recordEvent } from "./record-event.ts";
import { type Browser, beginSession, type StartedSession } from "./sessions.ts";
import { stillMeant } from "./still-meant.ts";

export type InvitationView =
  | { state: SpentState }
  | { state: "open"; companyName: string; employeeName: string; email: string; hasAccount: boolean };

/** What the page of an invitation shows. Only who holds the link learns whether its address has an account. */
export async function lookAtInvitation(secret: string): Promise<InvitationView> {
  const found = await lookAtLink("invitation", secret);
  if (found.state !== "open") return found;
  const { link } = found;
  const employee = await resolver().employee.findFirst({
    where: { companyId: link.companyId ?? "", id: link.employeeId ?? "" },
    include: { company: true },
  });
  if (!link.email || !employee || !(await isStillMeant(link, employee.company))) return { state: "revoked" };
  const user = await resolver().user.findUnique({ where: { email: link.email }, select: { id: true } });
  return {
    state: "open",
    companyName: employee.company.name,
    employeeName: employee.name,
    email: link.email,
    hasAccount: user !== null,
  };
}

const isStillMeant = async (link: Link, company: Company) =>
  (await stillMeant(toActorCompany(company), [link])).length > 0;

interface Joined {
  companyId: string;
}
type Person = { id: string; name: string };

/** Somebody new: makes their account along with it and signs them in. Errors: gone, conflict, invalid "password". */
export async function acceptAsNew(
  secret: string,
  { name, password }: { name: string; password: string },
  browser: Browser,
): Promise<StartedSession> {
  const invitation = await lookAtInvitation(secret);
  const problem = invitation.state === "open" ? passwordProblem(password, invitation.email) : null;
  if (problem) throw invalid("password", problem);
  const passwordHash = await hashPassword(password);
  const user = { id: newId(), name };
  const { companyId } = await join(secret, user, browser.context, async (db, email) => {
    const now = new Date();
    const account = { displayName: name, passwordHash, passwordChangedAt: now, emailConfirmedAt: now };
    const { count } = await db.user.createMany({
      data: [{ id: user.id, email, ...account }],
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", said("auth.accountByNowLoad"));
  });
  return beginSession(user, browser, { keep: false, way: "invitation", companyId });
}

/** Somebody whose address has an account: their password proves it. Errors: unauthenticated, rate_limited, gone, conflict. */
export async function acceptAsKnown(
  secret: string,
  password: string,
  browser: Browser,
): Promise<StartedSession> {
  const invitation = await lookAtInvitation(secret);
  const email = invitation.state === "open" ? invitation.email : "";
  const outcome = await authenticate(email, password, browser);
  if (!outcome.ok) throw new AppError(outcome.code, outcome.message);
  const { companyId } = await join(secret, outcome.user, browser.context);
  return beginSession(outcome.user, browser, { keep: false, way: "invitation", companyId });
}

/** Somebody signed in, with the account they are using: its address may be another than the invited one. */
export async function acceptSignedIn(
  secret: string,
  session: Session,
  context: RequestContext,
): Promise<void> {
  const { companyId } = await join(secret, session.user, context);
  await resolver().session.updateMany({ where: { id: session.id }, data: { companyId } });
}

/** Uses the link and ties the account to the employee, in one transaction with both audit trails. */
async function join(
  secret: string,
  user: Person,
  context: RequestContext,
  before: (db: PlatformDb, email: string) => Promise<void> = async () => {},
): Promise<Joined> {
  const actor = { ...systemPlatformActor(user.name), ...context };
  return openPlatform(actor, "users.edit", said("audit.invitationAccepted"), async (db) => {
    const link = await redeemLink(db, "invitation", secret);
    await before(db, link.email ?? "");
    const [companyId, employeeId] = [link.companyId ?? "", link.employeeId ?? ""];
    const employee = await db.employee.findFirst({
      where: { companyId, id: employeeId, archivedAt: null },
      include: { company: true },
    });
    if (!employee || !(await isStillMeant(link, employee.company)))
      throw new AppError("gone", said("auth.linkTakenBack"));
    await tie(db, { companyId, employeeId, userId: user.id });
    const companyActor: CompanyActor = {
      ...jobActor(toActorCompany(employee.company), said("audit.invitationAccepted")),
      ...context,
      via: "session",
      userId: user.id,
      employeeId,
      name: user.name,
    };
    await recordJoining(db, companyActor, employee, link.email ?? "");
    await recordEvent(db, {
      act: "invitation.accept",
      subjectId: user.id,
      user,
      context,
      detail: { companyId },
    });
    return { companyId };
  });
}

/**
 * One account an employee, one employee of a company an account. A tie that ended before (somebody left) is taken up
 * again rather than made twice.
 */
async function tie(db: PlatformDb, tied: { companyId: string; employeeId: string; userId: string }) {
  const { companyId, employeeId, userId } = tied;
  const known = await db.membership.findMany({
    where: { companyId, OR: [{ employeeId }, { userId }] },
  });
  if (known.some((one) => !one.endedAt && one.employeeId === employeeId)) {
    throw new AppError("conflict", said("auth.personHasAccount"));
  }
  if (known.some((one) => !one.endedAt)) {
    throw new AppError("conflict", said("auth.accountOfAnother"));
  }
  const [former, ...more] = known;
  if (more.length > 0) {
    throw new AppError("conflict", said("auth.tiedToOthers"));
  }
  const now = new Date();
  if (former) {
    await db.membership.update({
      where: { id: former.id },
      data: { ...tied, createdAt: now, endedAt: null },
    });
    return;
  }
  const { count } = await db.membership.createMany({
    data: [{ id: newId(), ...tied, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("conflict", said("auth.personHasAccount"));
}

async function recordJoining(
  db: PlatformDb,
  actor: CompanyActor,
  employee: { id: string; name: string },
  email: string,
): Promise<void> {
  bindScope(db, {
    actor,
    permission: "employee.invite",
    companyId: actor.company.id,
    employeeId: null,
    reach: "company",
    departmentIds: [],
    wrote: false,
    audited: false,
  });
  await recordAudit(db, {
    act: "employee.invitation-accept",
    subject: { type: "employee", id: employee.id, name: employee.name },
    after: { email },
  });
}
