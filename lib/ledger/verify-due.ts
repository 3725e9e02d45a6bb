import { type CompanyActor, systemPlatformActor } from "#lib/access/actor.ts";
import type { ActorCompany } from "#lib/access/actor-company.ts";
import { openPlatform } from "#lib/access/open.ts";
import { said } from "#lib/i18n/said.ts";
import { rebuildClockIns } from "./rebuild.ts";
import { verifyCompany } from "./verify.ts";

const weekMs = 7 * 86_400_000;
/** After this long no further company is begun: the rest is due again in an hour. */
const enoughMs = 30 * 60_000;

interface Proof {
  ok: boolean;
  detail: Record<string, string | number>;
}

/**
 * Proves the ledgers of some companies against their chains and seals, and their clock-ins against their punches; each
 * result is kept in the platform's trail. Those proven within a week are left out, unless `all`.
 */
export async function verifyDueLedgers(
  actors: readonly CompanyActor[],
  signal: AbortSignal,
  all = false,
): Promise<{ proven: number; broken: ActorCompany[] }> {
  const begun = Date.now();
  const broken: ActorCompany[] = [];
  let proven = 0;
  for (const actor of all ? actors : await dueOf(actors)) {
    if (signal.aborted || Date.now() - begun > enoughMs) break;
    const proof = await prove(actor);
    await keep(actor.company, proof);
    if (proof.ok) proven += 1;
    else broken.push(actor.company);
  }
  return { proven, broken };
}

/** Never proven first, then the longest ago. */
async function dueOf(actors: readonly CompanyActor[]): Promise<CompanyActor[]> {
  const ids = actors.map(({ company }) => company.id);
  const proofs = await openPlatform(systemPlatformActor("Hourly"), "companies.list", "verify", (db) =>
    db.platformAuditEntry.groupBy({
      by: ["subjectId"],
      where: { act: "ledgers.verify", subjectId: { in: ids }, subjectType: "ledger" },
      _max: { at: true },
    }),
  );
  const last = new Map(proofs.map(({ subjectId, _max }) => [subjectId, _max.at?.getTime() ?? 0]));
  const when = ({ company }: CompanyActor) => last.get(company.id) ?? 0;
  return actors.filter((actor) => Date.now() - when(actor) > weekMs).sort((a, b) => when(a) - when(b));
}

async function prove(actor: CompanyActor): Promise<Proof> {
  const result = await verifyCompany(actor);
  if (!result.ok) {
    const { table, id, message } = result.broken;
    return { ok: false, detail: { table, row: id, problem: message } };
  }
  const { difference, clockIns, punches } = await rebuildClockIns(actor);
  if (difference) {
    const { clockInId, column } = difference;
    return { ok: false, detail: { clockIn: clockInId, column: column ?? "row" } };
  }
  return { ok: true, detail: { entries: result.trail.entries, punches, clockIns } };
}

async function keep({ id }: ActorCompany, { ok, detail }: Proof): Promise<void> {
  const subject = { type: "ledger", id, detail: { ok, ...detail } };
  const actor = systemPlatformActor("Hourly");
  await openPlatform(actor, "ledgers.verify", said("audit.provenWeekly"), async () => {}, subject);
}
