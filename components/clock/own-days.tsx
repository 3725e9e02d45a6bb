export interface OwnDaysProps {
  days: {
    date: string;
    label: string;
    worked: string;
    blocks: { id: string; times: string; label: string; duration: string; state: string | null }[];
  }[];
  total: { label: string; worked: string };
}

/** Days with their clock-ins, each adding up, and the sum of all under an ink rule. */
export function OwnDays({ days, total }: OwnDaysProps) {
  return (
    <>
      {days.map((day) => (
        <section key={day.date} aria-labelledby={`day-${day.date}`} className="mt-4">
          <div className="flex items-baseline justify-between gap-3 px-0.5 text-sm font-semibold">
            <h2 id={`day-${day.date}`}>{day.label}</h2>
            <p>{day.worked}</p>
          </div>
          <ul className="mt-1.5 divide-y divide-line rounded-xl border border-line bg-surface">
            {day.blocks.map((block) => (
              <li key={block.id} className="flex items-center gap-3 px-4 py-2.5">
                <span className="min-w-0 flex-1">
                  <span className="block text-base font-medium">{block.times}</span>
                  <span className="block text-xs text-ink-muted">{block.label}</span>
                </span>
                <span className="text-right">
                  <span className="block text-base">{block.duration}</span>
                  {block.state ? <span className="block text-xs text-ink-muted">{block.state}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="mt-4 flex justify-between border-t-2 border-ink px-0.5 pt-2.5 text-base font-semibold">
        <span>{total.label}</span>
        <span>{total.worked}</span>
      </p>
    </>
  );
}
