import { cpus, totalmem } from "node:os";
import type { Figure } from "./measure.ts";

const columns = ["what", "measured", "beside", "ratio", "limit"] as const;
const headings = { what: "What", measured: "Measured", beside: "Beside", ratio: "Ratio", limit: "Limit" };

/** The figures for the terminal. */
export function tableText(figures: readonly Figure[]): string {
  const lines = [headings, ...figures];
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      columns
        .map((column, at) => line[column].padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** docs/performance.md: what was measured, on what, and how to measure it again. */
export function performanceDocument(figures: readonly Figure[], versions: Record<string, string>): string {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Performance

Figures of one run of \`npm run bench\`. Times depend on the machine; the ratios compare two things measured by turns
in the same run, so they are what counts.

${row(columns.map((column) => headings[column]))}
${row(columns.map(() => "---"))}
${figures.map((figure) => row(columns.map((column) => figure[column]))).join("\n")}

Measured on ${machine}; ${tools.join(", ")}.

## How it is measured

\`npm run bench\` makes an embedded database in a temporary folder with the settings every installation has, fills it
with data that is the same at every run, prints this table, writes this page and removes everything. Loading ten million
clock-ins takes most of its time (1 h 43 min on a machine that had other work to do) and 40 GB: with \`BENCH_FOLDER\` they are kept there for the next run, and
\`BENCH_SCALE\` loads another number of times the demo. It installs nothing: without \`ledger\` the comparison with it is left
out, and \`punch\` says that it needs \`pgbench\`. \`npm run bench -- pages\` (or \`punch\`, \`people\`, \`reports\`, \`import\`, \`clock\`, or several) prints those
parts and leaves this page as it is.

- **Import**: a timeclock file of 100,000 blocks of 200 people. *Writing* is everything after "Import": reading the file
  again, matching, locking the chains, hashing, 100,000 punches, 100,000 clock-ins and the record of each row, in one
  transaction under the row rules. COPY puts the very same rows into the same three tables with the same keys, checks and
  constraints, emptied before, as the database's owner; the product's role may not COPY, because row rules apply to it.
- **Hours report**: the domain function that page, file and command line share, beside its statement sent by itself over
  one connection as the same role under the same row rules; the median of five runs each, by turns. One block in eight
  goes over midnight and is split. "employee and day" answers with one row for each block.
- **Command line**: \`hourly report hours\` from the shell with everything that takes (Node, the check for migrations and
  roles, the connection) beside \`ledger balance --base\` on the same file; the run fails unless both totals are equal to
  the second.
- **Pages**: the manager's dashboard and the list of employees of a demo company, eight callers at once, by turns with an
  empty page of the same build that is rendered anew for each request, and with the same pages beside a hundred
  thousand clock-ins. The ten million are 355 times the demo with their punches and chains (52.8 million rows), loaded as by
  \`npm run seed -- --scale 355\`.
- **Client JavaScript**: the scripts the production server sends with a page to somebody signed in, each gzipped, with
  everything they import and what stands in the page itself.
- **Clocking in**: each punch is of somebody who is out, through \`POST /api/v1/punches\` with a token and a key; pgbench
  sends the statements of such a punch, as the product wrote them down, with as many callers. The callers of both share
  the machine with what they measure.
- **Two hundred people**: employees on the clock page and punching, managers on the dashboard, lists and reports, each
  with pauses of their own; an answer that is no success ends the run.
`;
}
