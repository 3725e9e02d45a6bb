import { type CompanyActor, jobActor, type RequestContext } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import { owningRoles } from "#lib/access/assign.ts";
import type { PlatformDb } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { bindScope } from "#lib/db/scope.ts";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { searchText } from "#lib/shared/search-text.ts";
import type { NewCompany } from "./create-company-schema.ts";

/** Who makes a company, as its audit trail will say. */
export interface Founder {
  via: CompanyActor["via"];
  name: string;
  userId: string | null;
  reason: string;
  context: RequestContext;
}

/** The person with number 1, who owns it. */
export interface FirstOwner {
  name: string;
  email: string;
  /** Their account when they have one; without it they come in by invitation. */
  userId: string | null;
}

export interface CreatedCompany {
  companyId: string;
  ownerEmployeeId: string | null;
}

/**
 * Makes a company and its owner, employee number 1, with their first entries in the new company's audit trail. Takes a
 * platform handle, because no scope can be opened in a company that does not exist yet.
 *
 * Errors: invalid with field "slug" when the short name is taken.
 */
export async function createCompany(
  db: PlatformDb,
  input: NewCompany,
  founder: Founder,
  owner: FirstOwner | null,
): Promise<CreatedCompany> {
  const companyId = newId();
  const { count } = await db.company.createMany({
    data: [{ id: companyId, ...input }],
    skipDuplicates: true,
  });
  if (count === 0) throw slugTaken();
  const company = toActorCompany(await db.company.findUniqueOrThrow({ where: { id: companyId } }));
  enter(db, { ...jobActor(company, founder.reason), ...founder.context, ...actorOf(founder) });
  await recordAudit(db, {
    act: "company.create",
    subject: { type: "company", id: companyId, name: input.name },
    after: { ...input },
  });
  return { companyId, ownerEmployeeId: owner && (await addOwner(db, companyId, owner)) };
}

export const slugTaken = () => invalid("slug", said("company.shortNameTaken"));

const actorOf = ({ via, name, userId, reason }: Founder) => ({ via, name, userId, reason });

/** Lets recordAudit write into the company's trail through this platform handle. */
function enter(db: PlatformDb, actor: CompanyActor): void {
  bindScope(db, {
    actor,
    permission: "company.update",
    companyId: actor.company.id,
    employeeId: null,
    reach: "company",
    departmentIds: [],
    wrote: false,
    audited: false,
  });
}

async function addOwner(db: PlatformDb, companyId: string, owner: FirstOwner): Promise<string> {
  const id = newId();
  const row = { number: "1", name: owner.name, email: owner.email, role: owningRoles[0]! };
  await db.employee.createMany({
    data: [{ companyId, id, ...row, nameSearch: searchText(owner.name) }],
  });
  if (owner.userId) {
    await db.membership.createMany({
      data: [{ id: newId(), userId: owner.userId, companyId, employeeId: id }],
    });
  }
  await recordAudit(db, {
    act: "employee.add",
    subject: { type: "employee", id, name: owner.name },
    after: row,
  });
  return id;
}
