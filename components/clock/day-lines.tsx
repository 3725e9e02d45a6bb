import { CloudCheck } from "lucide-react";

export interface DayLine {
  id: string;
  kind: "work" | "break";
  /** "07:31 – 12:28" */
  times: string;
  label: string;
  duration: string;
  state: string;
}

export interface DayLinesProps {
  title: string;
  zoneName: string;
  empty: string;
  lines: DayLine[];
}

/** The stretches of a day, as the server has them. */
export function DayLines({ title, zoneName, empty, lines }: DayLinesProps) {
  return (
    <section aria-labelledby="clock-day" className="mt-5">
      <div className="flex items-baseline justify-between gap-3 px-0.5">
        <h2 id="clock-day" className="text-base font-semibold">
          {title}
        </h2>
        <p className="text-sm text-ink-muted">{zoneName}</p>
      </div>
      {lines.length === 0 ? <p className="mt-2 px-0.5 text-sm text-ink-muted">{empty}</p> : null}
      {lines.length > 0 ? (
        <ul className="mt-2 divide-y divide-line rounded-xl border border-line bg-surface">
          {lines.map((line) => (
            <li key={line.id} className="flex items-center gap-3 px-4 py-2.5">
              <span
                aria-hidden="true"
                className={`h-8 w-1 shrink-0 rounded-full ${line.kind === "work" ? "bg-chart-1" : "border border-line-strong bg-sunken"}`}
              />
              <span className="min-w-0 flex-1">
                <span className="block text-base font-medium">{line.times}</span>
                <span className="block truncate text-xs text-ink-muted">{line.label}</span>
              </span>
              <span className="text-right">
                <span className="block text-base font-semibold">{line.duration}</span>
                <span className="flex items-center justify-end gap-1 text-xs text-ink-muted">
                  <CloudCheck aria-hidden="true" className="size-3.5" />
                  {line.state}
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
