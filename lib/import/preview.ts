import { localDay } from "#lib/shared/local-time.ts";
import type { Plan } from "./plan.ts";
import type { ImportPreview } from "./schema.ts";

/** Names and changes shown of each kind: enough to recognise a file by, little enough to keep with it. */
const mostNames = 100;
const mostChanges = 100;

/** What a plan says to people. */
export function previewOf(plan: Plan, zone: string): ImportPreview {
  const { rows, adds, changes, matched } = plan;
  return {
    rows: rows.length,
    toAdd: adds.length,
    unchanged: plan.unchanged,
    toChange: changes.length,
    kept: plan.kept,
    secondsToAdd: adds.reduce((sum, row) => sum + row.endSecond - row.startSecond - row.breakSeconds, 0),
    ...daysOf(plan, zone),
    employees: named(matched.newEmployees),
    customers: named(matched.newCustomers),
    projects: named(matched.newProjects),
    changes: [...changes]
      .sort((a, b) => a.row.line - b.row.line)
      .slice(0, mostChanges)
      .map(({ row, known }) => ({
        line: row.line,
        employee: row.employee,
        start: iso(row.startSecond),
        from: iso(known.endSecond),
        to: iso(row.endSecond),
      })),
    problems: inOrder(plan.problems),
    notes: inOrder(plan.notes),
    twice: plan.twice,
    undo: null,
  };
}

function daysOf({ rows }: Plan, zone: string): { firstDay: string | null; lastDay: string | null } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    first = Math.min(first, row.startSecond);
    last = Math.max(last, row.endSecond);
  }
  if (first > last) return { firstDay: null, lastDay: null };
  return {
    firstDay: localDay(new Date(first * 1000), zone),
    lastDay: localDay(new Date(last * 1000 - 1), zone),
  };
}

function named(made: readonly { name: string }[]) {
  return { shown: made.slice(0, mostNames).map((one) => one.name), total: made.length };
}

function inOrder(messages: Plan["problems"]): Plan["problems"] {
  return { ...messages, shown: [...messages.shown].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function iso(second: number): string {
  return new Date(second * 1000).toISOString();
}
