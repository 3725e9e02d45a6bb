import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Client } from "pg";
import { root } from "#cli/runtime/settings.ts";
import type { CompanyActor } from "#lib/access/actor.ts";
import { databaseUrl } from "#lib/db/client.ts";
import { scopeStatements } from "#lib/db/scope.ts";
import { reportHours } from "#lib/hours/queries.ts";
import { hoursRequest } from "#lib/hours/schema.ts";
import { hoursStatement } from "#lib/hours/sql.ts";
import { byTurns, type Figure, median, ratio, seconds, time } from "./measure.ts";

const rounds = 5;

/** The report over all blocks of a company beside its one statement, both as the product's own role. */
export async function reportFigures(actor: CompanyActor, blocks: number): Promise<Figure[]> {
  const client = new Client({ connectionString: databaseUrl("app") });
  await client.connect();
  const figures: Figure[] = [];
  for (const by of ["employee", "customer,week", "department,day", "employee,day"]) {
    const request = hoursRequest.parse({ by });
    const { text, values } = hoursStatement(actor.company.id, actor.company.weekStart, request);
    const alone = async () => {
      await client.query("BEGIN");
      await client.query(scopeStatements({ ...fence, companyId: actor.company.id }, 600_000));
      await client.query(text, values);
      await client.query("COMMIT");
    };
    const [report, statement] = await byTurns(rounds, () => reportHours(actor, request), alone);
    figures.push({
      what: `Hours report over ${blocks.toLocaleString("en")} blocks by ${by.replace(",", " and ")}`,
      measured: seconds(report),
      beside: `its one statement alone, ${seconds(statement)}`,
      ratio: ratio(report, statement),
      limit: "1.5 ×",
    });
  }
  await client.end();
  return figures;
}

const fence = { employeeId: null, reach: "company" as const, departmentIds: [] };

/** The command line on an imported file beside `ledger balance` on the file itself. */
export async function commandFigures(slug: string, file: string, blocks: number): Promise<Figure[]> {
  const command = () => {
    const args = [join(root, "cli/hourly.mjs"), "report", "hours", "--company", slug, "--format", "json"];
    return spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  };
  const total = (JSON.parse(command().stdout) as { totalSeconds: number }).totalSeconds;
  const ours = await medianOf(command);
  const what = `hourly report hours on ${blocks.toLocaleString("en")} blocks, from the shell`;
  const ledger = () => spawnSync("ledger", ["-f", file, "balance", "--base", "--flat"], { encoding: "utf8" });
  const printed = ledger();
  if (printed.error) {
    return [
      { what, measured: seconds(ours), beside: "ledger is not installed here", ratio: "–", limit: "–" },
    ];
  }
  const theirs = Number(/(\d+)s\s*$/.exec(printed.stdout)?.[1]);
  if (theirs !== total) throw new Error(`The totals differ: ledger has ${theirs} s, hourly ${total} s.`);
  const time = await medianOf(ledger);
  return [
    {
      what: `${what}; both total ${total.toLocaleString("en")} s`,
      measured: seconds(ours),
      beside: `ledger balance on the file, ${seconds(time)}`,
      ratio: ratio(ours, time),
      limit: "–",
    },
  ];
}

async function medianOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await time(work));
  return median(times);
}
