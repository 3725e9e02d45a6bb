import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { said } from "#lib/i18n/said.ts";
import { lookAtRights, lookAtRoles, lookAtRules } from "./database.ts";
import { lookAtLimits } from "./limits.ts";
import { bad, type Check, checks, type Finding, type Found } from "./schema.ts";
import {
  lookAtAddress,
  lookAtClock,
  lookAtConnections,
  lookAtDisk,
  lookAtEncryption,
  lookAtVersion,
} from "./server.ts";
import { lookAtIsolation, lookAtMail, lookAtMigrations, lookAtWorker } from "./work.ts";
import { lookAtZones } from "./zones.ts";

const looks: Record<Check, () => Found | Promise<Found>> = {
  roles: () => lookAtRoles(),
  rights: lookAtRights,
  rules: lookAtRules,
  migrations: lookAtMigrations,
  version: lookAtVersion,
  clock: lookAtClock,
  zones: lookAtZones,
  worker: () => lookAtWorker(),
  isolation: () => lookAtIsolation(),
  disk: lookAtDisk,
  connections: lookAtConnections,
  limits: () => lookAtLimits(),
  encryption: lookAtEncryption,
  address: () => lookAtAddress(),
  mail: () => lookAtMail(),
};

/** Looks at everything the installation stands on. A look that fails is itself a finding. */
export async function examine(): Promise<Finding[]> {
  const findings: Finding[] = [];
  // One after the other, as each opens connections of its own and the database may be short of them.
  for (const check of checks) findings.push({ check, ...(await looked(check)) });
  return findings;
}

async function looked(check: Check): Promise<Found> {
  try {
    return await looks[check]();
  } catch (error) {
    return bad(
      said("doctor.lookFailed", { why: (error as Error).message.slice(0, 300) }),
      said("doctor.lookFailedDo"),
    );
  }
}

/** The same for the console. Errors: forbidden. */
export async function seeDoctor(actor: PlatformActor): Promise<Finding[]> {
  await openPlatform(actor, "doctor.view", "look", async () => {});
  return examine();
}
