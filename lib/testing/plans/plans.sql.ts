import pg from "pg";
import { roleUrl } from "../database.ts";

interface Statement {
  text: string;
  values: unknown[];
}

interface PlanNode {
  "Node Type": string;
  "Parent Relationship"?: string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

/** One reading of a large table, or a sort of what was read of it: how, and how many rows it had to look at. */
export interface Reading {
  table: string;
  how: string;
  index: string | null;
  rows: number;
  statement: string;
}

/**
 * Runs `work`, then runs its statements again as the app role in the same scope, asking how each is carried out: what
 * is judged are the statements that the product really sends.
 */
export async function readingsOf(
  work: () => Promise<unknown>,
  tables: readonly string[],
): Promise<Reading[]> {
  const statements = await recorded(work);
  const app = new pg.Client({ connectionString: roleUrl("app") });
  await app.connect();
  const readings: Reading[] = [];
  try {
    for (const { text, values } of statements) {
      if (!/^\s*(select|with)\b/i.test(text)) await app.query(text, values);
      else {
        const { rows } = await app.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
        readings.push(...scans(rows[0]["QUERY PLAN"][0].Plan, tables, text));
      }
    }
  } finally {
    await app.end();
  }
  return readings;
}

async function recorded(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const real = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[]?];
    const text = typeof first === "string" ? first : first.text;
    const values = Array.isArray(second) ? second : typeof first === "string" ? [] : (first.values ?? []);
    if (text) statements.push({ text, values });
    return Reflect.apply(real, this, args);
  } as typeof real;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = real;
  }
  return statements;
}

function scans(node: PlanNode, tables: readonly string[], statement: string): Reading[] {
  const below = (node.Plans ?? []).flatMap((one) => scans(one, tables, statement));
  const table = node["Relation Name"];
  if (/Sort$/.test(node["Node Type"]) && below[0])
    return [...below, { ...below[0], how: node["Node Type"], index: null, rows: given(node) }];
  if (!table || !tables.includes(table)) return below;
  const index = node["Index Name"] ?? bitmapIndex(node);
  const looked =
    node["Actual Rows"] +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0);
  return [
    ...below,
    { table, how: node["Node Type"], index, rows: Math.round(looked * node["Actual Loops"]), statement },
  ];
}

/** The rows a node gets from the one below; what it gives on may be cut to a page. */
function given({ Plans = [] }: PlanNode): number {
  const below = Plans.find((one) => one["Parent Relationship"] === "Outer");
  return below ? Math.round(below["Actual Rows"] * below["Actual Loops"]) : 0;
}

function bitmapIndex(node: PlanNode): string | null {
  const below = node.Plans ?? [];
  return below.map((one) => one["Index Name"] ?? bitmapIndex(one)).find((name) => name !== null) ?? null;
}
