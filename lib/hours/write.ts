import { stringify } from "csv-stringify/sync";
import { harmless } from "#lib/export/csv.ts";
import { formatExactDuration } from "#lib/format/duration.ts";
import type { HoursReport } from "./schema.ts";

/** `{"rows":[{"employee":…,"day":"2026-11-20","seconds":n}],"totalSeconds":n}`: one key for each of `by`. */
export function hoursJson({ by, rows, totalSeconds }: HoursReport): string {
  const objects = rows.map(({ keys, seconds }) => ({
    ...Object.fromEntries(by.map((name, at) => [name, keys[at] ?? null])),
    seconds,
  }));
  return JSON.stringify({ rows: objects, totalSeconds });
}

/** RFC 4180 with a header; text that a spreadsheet would take for a formula is kept text. */
export function hoursCsv({ by, rows }: HoursReport): string {
  return stringify(
    rows.map(({ keys, seconds }) => [...keys.map((key) => key && harmless(key)), seconds]),
    { header: true, columns: [...by, "seconds"], record_delimiter: "\r\n", quoted_match: ";" },
  );
}

/** A table for the terminal: names left, h:mm:ss right, the total under a rule. */
export function hoursText({ by, rows, totalSeconds }: HoursReport): string {
  const lines = [
    [...by, "h:mm:ss"],
    ...rows.map(({ keys, seconds }) => [...keys.map((key) => key ?? "–"), formatExactDuration(seconds)]),
    ["Total", ...by.slice(1).map(() => ""), formatExactDuration(totalSeconds)],
  ];
  const widths = lines[0]!.map((_cell, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ""))));
  const text = lines.map((line) =>
    line
      .map((cell, at) => {
        const gap = " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)));
        return at === by.length ? gap + shown(cell) : shown(cell) + gap;
      })
      .join("  ")
      .trimEnd(),
  );
  const rule = "─".repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [text[0], rule, ...text.slice(1, -1), rule, text.at(-1)].join("\n");
}

/** Nothing a name holds may steer the terminal. */
function shown(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}

function widthOf(text: string): number {
  return [...shown(text)].length;
}
