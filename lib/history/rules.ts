import { formatDateTime, formatDay, formatTime } from "#lib/format/date-time.ts";
import { said } from "#lib/i18n/said.ts";
import { localDay } from "#lib/shared/local-time.ts";

/** One value that changed, who changed it and when. */
export interface Change {
  /** The form's field: a department is chosen by its id. */
  field: string;
  name: string;
  before: unknown;
  after: unknown;
  /** What the field holds now: of a reference the id, else the same as `after` */
  value: unknown;
  by: string | null;
  at: Date;
}

interface Entry {
  at: Date;
  detail: { actorName: string | null; before: unknown; after: unknown } | null;
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/**
 * What an entry says as pairs of values. A reference is kept twice, as `department` for people and `departmentId` for
 * certainty: it is shown once. What was empty and stays so is no change.
 */
export function changesIn(entry: Entry): Change[] {
  const before = asRecord(entry.detail?.before);
  const after = asRecord(entry.detail?.after);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !(name.endsWith("Id") && names.includes(name.slice(0, -2))))
    .map((name) => {
      const field = names.includes(`${name}Id`) ? `${name}Id` : name;
      return {
        field,
        name,
        before: before[name] ?? null,
        after: after[name] ?? null,
        value: after[field] ?? null,
        by: entry.detail?.actorName ?? null,
        at: entry.at,
      };
    })
    .filter((change) => change.before !== null || change.after !== null);
}

/** Several entries, newest first, as one change a value: from what it was to what it is, by whoever was last. */
export function foldChanges(entries: readonly Entry[]): Change[] {
  const folded = new Map<string, Change>();
  for (const change of entries.flatMap(changesIn)) {
    const newer = folded.get(change.name);
    folded.set(change.name, newer ? { ...newer, before: change.before } : change);
  }
  return [...folded.values()];
}

/** "Niamh Corcoran wrote “Bar” at 14:20." */
export function readable(change: Change, zone: string, locale: string, now: Date = new Date()): string {
  const today = localDay(change.at, zone) === localDay(now, zone);
  const when = today
    ? said("record.atTime", { time: formatTime(change.at, zone, locale) })
    : said("record.onDay", { time: formatDateTime(change.at, zone, locale, now) });
  const who = change.by ?? said("record.somebodyElse");
  return change.after === null || change.after === ""
    ? said("record.emptied", { who, when })
    : said("record.wrote", { who, value: valueText(change.after, locale), when });
}

/** A value of an audit entry as people read it. */
export function valueText(value: unknown, locale: string): string {
  if (value === null || value === undefined || value === "") return "—";
  if (Array.isArray(value)) return value.map((one) => valueText(one, locale)).join(", ") || "—";
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, locale);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
