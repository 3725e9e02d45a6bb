import type { CompanyActor } from "#lib/access/actor.ts";
import { systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { toAppError } from "#lib/errors.ts";
import type { Other, Question, Read } from "./read.ts";
import { idsIn, isNothing } from "./rules.ts";
import type { Leak } from "./schema.ts";
import { rowsAmong } from "./sql.ts";

export interface Findings {
  attempts: number;
  leaks: Leak[];
  /** What could not be judged */
  errors: string[];
}

/** Puts all questions to the data functions, as an actor of one company, and looks for the other in the answers. */
export async function attemptReads(
  reads: Record<string, Read[]>,
  actor: CompanyActor,
  other: Other,
  tables: readonly string[],
  signal: AbortSignal,
): Promise<Findings> {
  const findings: Findings = { attempts: 0, leaks: [], errors: [] };
  for (const [name, ways] of Object.entries(reads)) {
    for (const question of ways.flatMap((way) => way(actor, other))) {
      if (signal.aborted) return findings;
      await attempt(name, question, other, tables, findings);
    }
  }
  return findings;
}

async function attempt(
  name: string,
  { what, expectsNothing, ask }: Question,
  other: Other,
  tables: readonly string[],
  findings: Findings,
): Promise<void> {
  findings.attempts += 1;
  let answer: unknown;
  try {
    answer = await ask();
  } catch (error) {
    const { code } = toAppError(error);
    if (code !== "not_found" && code !== "forbidden")
      findings.errors.push(`${name} (${what}): ${(error as Error).message.slice(0, 200)}`);
    return;
  }
  const foreign = await foreignRows(tables, other.companyId, idsIn(answer));
  if (foreign.length > 0)
    findings.leaks.push({ function: name, what: `${what}: ${foreign.slice(0, 3).join(", ")}` });
  else if (expectsNothing && !isNothing(answer)) findings.leaks.push({ function: name, what });
}

function foreignRows(tables: readonly string[], companyId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return openPlatform(systemPlatformActor("Hourly"), "isolation.list", "self-test", (db) =>
    rowsAmong(db, tables, companyId, ids),
  );
}
