import type { ActorCompany } from "#lib/access/actor-company.ts";
import { formatExactDuration } from "#lib/format/duration.ts";
import type { ImportPreview } from "#lib/import/schema.ts";
import { counted } from "./companies.ts";

const mostLines = 50;

/** What an import would do, for the terminal. */
export function previewText(preview: ImportPreview, { zone }: Pick<ActorCompany, "zone">): string {
  const { rows, toAdd, unchanged, toChange, kept, firstDay, lastDay } = preview;
  const days = firstDay ? `, ${firstDay} to ${lastDay} (${zone})` : "";
  return [
    `${counted(rows, "row")}${days}.`,
    `  to add     ${String(toAdd).padStart(8)}   ${formatExactDuration(preview.secondsToAdd)} h`,
    `  unchanged  ${String(unchanged).padStart(8)}`,
    `  to change  ${String(toChange).padStart(8)}`,
    ...(kept > 0
      ? [`  kept       ${String(kept).padStart(8)}   corrected or removed by somebody since`]
      : []),
    ...named(["person", "people"], preview.employees),
    ...named(["customer", "customers"], preview.customers),
    ...named(["project", "projects"], preview.projects),
    ...changes(preview, zone),
    ...told("note", preview.notes),
    ...told("problem", preview.problems),
    ...asked(preview.twice),
    ...(preview.problems.total > 0
      ? ["", "Nothing was imported. Put the problems right and try again."]
      : []),
  ].join("\n");
}

function named([one, many]: [string, string], { shown, total }: ImportPreview["employees"]): string[] {
  if (total === 0) return [];
  const names = shown.slice(0, mostLines).map(printable).join(", ");
  const more = total > Math.min(shown.length, mostLines) ? ", …" : "";
  return ["", `${counted(total, one, many)} to create: ${names}${more}`];
}

function changes({ changes: shown, toChange }: ImportPreview, zone: string): string[] {
  if (toChange === 0) return [];
  const at = (iso: string) =>
    Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  const lines = shown.slice(0, mostLines).map(({ line, employee, start, from, to }) => {
    const ends = from === to ? "other break, customer or project" : `end ${at(from)} → ${at(to)}`;
    return `  line ${line}: ${printable(employee)} ${at(start)}: ${ends}`;
  });
  return ["", `${counted(toChange, "change")}:`, ...lines, ...rest(toChange, lines.length)];
}

function told(what: string, { shown, total }: ImportPreview["problems"]): string[] {
  if (total === 0) return [];
  const lines = shown
    .slice(0, mostLines)
    .map(({ line, message }) => `  ${line === null ? "" : `line ${line}: `}${printable(message)}`);
  return ["", `${counted(total, what)}:`, ...lines, ...rest(total, lines.length)];
}

/** Local times that came twice: what they were taken to be, or what is to be said. */
function asked({ shown, total, open }: ImportPreview["twice"]): string[] {
  if (total === 0) return [];
  const lines = shown.slice(0, mostLines).map(({ line, part, time, earlierOffset, laterOffset, chosen }) => {
    const both = `${time}${earlierOffset} (earlier) or ${time}${laterOffset} (later)`;
    return `  line ${line}: the ${part} is ${both}${chosen ? `; taken as the ${chosen}` : ""}`;
  });
  const told = ["", `${counted(total, "time")} that came twice:`, ...lines, ...rest(total, lines.length)];
  if (open === 0) return told;
  return [...told, "", "Nothing was imported. Say which is meant: --ambiguous earlier or --ambiguous later."];
}

function rest(total: number, told: number): string[] {
  return total > told ? [`  … and ${total - told} more`] : [];
}

/** Nothing a file holds may steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
