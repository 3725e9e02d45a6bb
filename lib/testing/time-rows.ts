import type { ChainHead, ClockIn, ClockInBreak, Company } from "#lib/db/generated/client.ts";
import { emptyChain, linkPunches, type PunchDraft } from "#lib/punch/chain.ts";
import { type DerivedClockIn, deriveClockIn, type PunchFact } from "#lib/punch/derive.ts";
import type { ChainedPunch, PunchDetailRow } from "#lib/punch/punch.ts";
import { toDbDate } from "#lib/shared/local-time.ts";

/** A punch as it came about: what it says, when the server had it, and who sent it. */
export interface PunchAct {
  draft: PunchDraft & { id: string };
  recordedAt: Date;
  authorUserId: string | null;
}

/** The rows of one employee's time, as the product itself would have left them. */
export interface TimeRows {
  punches: ChainedPunch[];
  details: PunchDetailRow[];
  head: ChainHead;
  clockIns: ClockIn[];
  breaks: ClockInBreak[];
}

/**
 * Chains the punches of one employee in the order the server had them and derives their clock-ins, with the product's
 * own functions: the ledger verifies what comes out of it.
 */
export function timeRows(
  company: Pick<Company, "id" | "dayCutoffMinutes" | "blockLimitMinutes">,
  employeeId: string,
  acts: readonly PunchAct[],
  now: Date,
): TimeRows {
  const inOrder = acts.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  const rows: Omit<TimeRows, "head"> = { punches: [], details: [], clockIns: [], breaks: [] };
  const groups = new Map<string, { facts: PunchFact[]; first: Date; last: Date }>();
  let end = emptyChain(company.id, employeeId);
  for (const { draft, recordedAt, authorUserId } of inOrder) {
    const linked = linkPunches({ companyId: company.id, employeeId, authorUserId, recordedAt }, end, [draft]);
    end = linked.end;
    rows.punches.push(...linked.punches);
    rows.details.push(...linked.details);
    const fact: PunchFact = { ...linked.punches[0]!, note: draft.note ?? null };
    for (const id of [fact.closesId, fact.clockInId]) {
      if (!id) continue;
      const group = groups.get(id) ?? { facts: [], first: recordedAt, last: recordedAt };
      group.facts.push(fact);
      group.last = recordedAt;
      groups.set(id, group);
    }
  }
  for (const { facts, first, last } of groups.values()) {
    const derived = deriveClockIn(facts, company, now);
    rows.clockIns.push(clockInRow(company.id, derived, first, last));
    for (const one of derived.breaks)
      rows.breaks.push({ companyId: company.id, clockInId: derived.id, employeeId, ...one });
  }
  const head = { companyId: company.id, employeeId, length: end.length, hash: end.hash };
  return { ...rows, head: { ...head, updatedAt: inOrder.at(-1)?.recordedAt ?? now } };
}

function clockInRow(companyId: string, derived: DerivedClockIn, createdAt: Date, updatedAt: Date): ClockIn {
  const { breaks: _breaks, workDate, firstDay, lastDay, ...values } = derived;
  return {
    companyId,
    ...values,
    workDate: toDbDate(workDate),
    firstDay: toDbDate(firstDay),
    lastDay: lastDay === null ? null : toDbDate(lastDay),
    createdAt,
    updatedAt,
  };
}
