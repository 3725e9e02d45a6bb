import type { ImportPreview } from "#lib/import/schema.ts";

/** What was recorded before this instant has been kept long enough: local midnight, so many months ago. */
export function keptSince(now: Date, months: number, zone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).startOfDay();
  return new Date(today.subtract({ months }).startOfDay().epochMilliseconds);
}

/** What stays of an import's report: its figures, without the names and lines that its file had. */
export function figuresOnly(preview: ImportPreview): ImportPreview {
  const { employees, customers, projects, problems, notes, twice, undo } = preview;
  return {
    ...preview,
    employees: { ...employees, shown: [] },
    customers: { ...customers, shown: [] },
    projects: { ...projects, shown: [] },
    changes: [],
    problems: { ...problems, shown: [] },
    notes: { ...notes, shown: [] },
    twice: { ...twice, shown: [] },
    undo: undo && { ...undo, left: { ...undo.left, shown: [] } },
  };
}
