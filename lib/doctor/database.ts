import { inspectRights, inspectRoles, inspectRules } from "#lib/db/inspect.ts";
import { said } from "#lib/i18n/said.ts";
import { bad, type Found, ok, some, warn } from "./schema.ts";

/** The four roles the product serves with: each can sign in, and none can go past the row rules. */
export async function lookAtRoles(inspect = inspectRoles): Promise<Found> {
  const roles = await inspect();
  const out = roles.filter(({ error }) => error !== null);
  if (out.length > 0) {
    const names = some(out.map(({ role, error }) => `${role}: ${error}`));
    return bad(said("doctor.rolesOut", { names }), said("doctor.rolesOutDo"));
  }
  const strong = roles.flatMap(({ role, facts }) => {
    const powers = facts
      ? [
          ...(facts.superuser ? ["SUPERUSER"] : []),
          ...(facts.bypassesRules ? ["BYPASSRLS"] : []),
          ...(facts.createsRoles ? ["CREATEROLE"] : []),
          ...(facts.createsDatabases ? ["CREATEDB"] : []),
          ...(facts.owns > 0 ? [said("doctor.ownsTables", { count: facts.owns })] : []),
        ]
      : [];
    return powers.length > 0 ? [`${role} (${facts?.name}): ${powers.join(", ")}`] : [];
  });
  if (strong.length > 0)
    return bad(said("doctor.rolesStrong", { names: some(strong) }), said("doctor.rolesStrongDo"));
  return ok(said("doctor.rolesFine", { names: roles.map(({ facts }) => facts?.name).join(", ") }));
}

/** What each role may do to each table, by whatever way it came to it. */
export async function lookAtRights(): Promise<Found> {
  const different = await inspectRights();
  if (different.length === 0) return ok(said("doctor.rightsFine"));
  return bad(said("doctor.rightsDiffer", { names: some(different) }), said("doctor.restartDo"));
}

/** Row rules on every table, of the kind its fence asks for. */
export async function lookAtRules(): Promise<Found> {
  const { tables, broken, missing, unknown, sideDoors } = await inspectRules();
  if (missing.length > 0)
    return bad(said("doctor.tablesMissing", { names: some(missing) }), said("doctor.migrateDo"));
  if (broken.length > 0)
    return bad(said("doctor.rulesMissing", { names: some(broken) }), said("doctor.rulesMissingDo"));
  if (sideDoors.length > 0)
    return bad(said("doctor.sideDoors", { names: some(sideDoors) }), said("doctor.sideDoorsDo"));
  if (unknown.length > 0)
    return warn(said("doctor.tablesUnknown", { names: some(unknown) }), said("doctor.tablesUnknownDo"));
  return ok(said("doctor.rulesFine", { tables }));
}
