export interface WeekCardProps {
  title: string;
  /** Leads to all of one's hours. */
  link: { href: string; label: string };
  dayHeading: string;
  workedHeading: string;
  days: { date: string; label: string; worked: string; isCurrent: boolean }[];
  total: { label: string; worked: string };
}

/** The days of a week with what was worked, adding up. */
export function WeekCard({ title, link, dayHeading, workedHeading, days, total }: WeekCardProps) {
  return (
    <section aria-labelledby="clock-week" className="mt-5">
      <div className="flex items-baseline justify-between gap-3 px-0.5">
        <h2 id="clock-week" className="text-base font-semibold">
          {title}
        </h2>
        <a href={link.href} className="text-sm font-medium text-link hover:underline pointer-coarse:py-3">
          {link.label}
        </a>
      </div>
      <div className="mt-2 rounded-xl border border-line bg-surface">
        <table className="w-full text-sm">
          <thead className="text-left text-xs text-ink-faint">
            <tr>
              <th scope="col" className="px-4 pb-1 pt-3 font-normal">
                {dayHeading}
              </th>
              <th scope="col" className="px-4 pb-1 pt-3 text-right font-normal">
                {workedHeading}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr
                key={day.date}
                aria-current={day.isCurrent ? "date" : undefined}
                className={day.isCurrent ? "font-semibold" : ""}
              >
                <th
                  scope="row"
                  className="px-4 py-1.5 text-left font-normal [[aria-current]_&]:font-semibold"
                >
                  {day.label}
                </th>
                <td className="px-4 py-1.5 text-right">{day.worked}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t-2 border-ink font-semibold">
              <th scope="row" className="px-4 py-2.5 text-left">
                {total.label}
              </th>
              <td className="px-4 py-2.5 text-right">{total.worked}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
