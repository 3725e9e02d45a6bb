import {
  type DerivedClockIn,
  type DeriveSettings,
  deriveClockIn,
  type PunchFact,
} from "#lib/punch/derive.ts";

/** A value of a clock-in that a punch changed; instants as Dates, references as ids. */
export interface Change {
  field: (typeof watched)[number];
  before: Date | string | number | null;
  after: Date | string | number | null;
}

const watched = [
  "startedAt",
  "endedAt",
  "breakSeconds",
  "departmentId",
  "customerId",
  "projectId",
  "note",
] as const;

/**
 * What each correction changed, by the id of its punch: the clock-in derived without it and with it, compared. A void
 * changes no value; it takes the clock-in away.
 */
export function changesByPunch(
  facts: readonly PunchFact[],
  settings: DeriveSettings,
  now: Date,
): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  for (const [at, fact] of facts.entries()) {
    if (at === 0 || !fact.replacesId || fact.kind === "void") continue;
    const before = deriveClockIn(facts.slice(0, at), settings, now);
    const after = deriveClockIn(facts.slice(0, at + 1), settings, now);
    changes.set(fact.id, difference(before, after));
  }
  return changes;
}

function difference(before: DerivedClockIn, after: DerivedClockIn): Change[] {
  const [old, now] = [values(before), values(after)];
  return watched.flatMap((field) =>
    plain(old[field]) === plain(now[field]) ? [] : [{ field, before: old[field], after: now[field] }],
  );
}

function values(block: DerivedClockIn) {
  return { ...block, breakSeconds: block.breakSeconds + block.timedBreakSeconds };
}

function plain(value: Date | string | number | null): string | number | null {
  return value instanceof Date ? value.toISOString() : value;
}
