import { Banner } from "#components/ui/banner.tsx";
import { Card } from "#components/ui/card.tsx";
import { fill } from "#components/ui/fill.ts";
import { Stat, StatGrid } from "#components/ui/stat.tsx";
import type {
  EmployeePreview,
  FieldChange,
  PlannedRow,
  RowProblem,
  Some,
} from "#lib/employee-import/schema.ts";
import type { ImportText } from "./import-text.ts";

interface Props {
  preview: EmployeePreview;
  text: ImportText;
}

/** What a file of people would do: in figures, then what has to be put right, then row by row. */
export function PeoplePreview({ preview, text }: Props) {
  const { adds, changes, unchanged, problems, notRead } = preview;
  const count = (total: number) => total.toLocaleString("en");
  return (
    <>
      <StatGrid label={text.summary}>
        <Stat label={text.adds} value={count(adds.total)} />
        <Stat label={text.changes} value={count(changes.total)} />
        <Stat label={text.unchanged} value={count(unchanged)} />
        <Stat
          label={text.problems}
          value={count(problems.total)}
          {...(problems.total > 0 ? { tone: "bad" as const } : {})}
        />
      </StatGrid>
      {notRead.length > 0 ? <Banner>{fill(text.notRead, { names: notRead.join(", ") })}</Banner> : null}
      {problems.total + adds.total + changes.total === 0 ? <Banner tone="ok">{text.nothing}</Banner> : null}
      <Problems problems={problems} text={text} />
      <Rows title={text.adds} rows={adds} text={text} />
      <Rows title={text.changes} rows={changes} text={text} />
    </>
  );
}

function Problems({ problems, text }: { problems: Some<RowProblem>; text: ImportText }) {
  if (problems.total === 0) return null;
  const place = ({ line, column }: RowProblem) =>
    column ? fill(text.place, { line, column }) : fill(text.placeRow, { line });
  return (
    <Card title={text.problems} padded={false}>
      <p className="px-4 pt-3 text-sm text-ink-muted">{text.problemsText}</p>
      <ul className="divide-y divide-line text-sm">
        {problems.shown.map((one) => (
          <li key={`${one.line} ${one.column} ${one.message}`} className="flex flex-wrap gap-x-3 px-4 py-2.5">
            <span className="w-44 shrink-0 font-medium">{place(one)}</span>
            <span className="min-w-0 flex-1 basis-60">{one.message}</span>
          </li>
        ))}
      </ul>
      <More some={problems} text={text} />
    </Card>
  );
}

function Rows({ title, rows, text }: { title: string; rows: Some<PlannedRow>; text: ImportText }) {
  if (rows.total === 0) return null;
  return (
    <Card title={title} padded={false}>
      <ul className="divide-y divide-line text-sm">
        {rows.shown.map((row) => (
          <li key={row.line} className="px-4 py-2.5">
            <p>
              <span className="font-medium">{row.name}</span>{" "}
              <span className="text-ink-muted">
                {row.number}, {fill(text.placeRow, { line: row.line })}
              </span>
            </p>
            <p className="text-xs text-ink-muted">
              {row.changes
                .filter((change) => change.column !== "name" || change.before !== null)
                .map((change) => words(change, text))
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      <More some={rows} text={text} />
    </Card>
  );
}

function words({ column, before, after }: FieldChange, text: ImportText): string {
  const values = { column, before: before ?? "", after: after ?? "—" };
  return fill(before === null ? text.set : text.changed, values);
}

function More({ some, text }: { some: Some<unknown>; text: ImportText }) {
  const left = some.total - some.shown.length;
  if (left <= 0) return null;
  return (
    <p className="px-4 py-3 text-sm text-ink-muted">
      {fill(text.more, { count: left.toLocaleString("en") })}
    </p>
  );
}
