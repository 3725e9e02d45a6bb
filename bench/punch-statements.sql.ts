import pg from "pg";
import type { CompanyActor } from "#lib/access/actor.ts";
import { punch } from "#lib/punch/commands.ts";
import { newId } from "#lib/shared/ids.ts";

interface Sent {
  text: string;
  values: readonly unknown[];
}

/**
 * The statements of one punch as a script for pgbench: what the product really sent, with the person and the ids that
 * are new each time as variables. `:n` counts people up.
 */
export async function punchScript(actor: CompanyActor, employeeId: string): Promise<string> {
  const sent = await recorded(() => punch(actor, { kind: "in", key: newId() } as never, "api", employeeId));
  const fixed = new Set([actor.company.id]);
  const names = new Map([[employeeId, "employee"]]);
  const lines = ["SELECT nextval('bench_turn') AS n \\gset", personLine];
  for (const { text, values } of sent) {
    for (const id of values.flatMap(uuidsIn))
      if (!fixed.has(id) && !names.has(id)) {
        names.set(id, `id${names.size}`);
        lines.push(`SELECT gen_random_uuid() AS ${names.get(id)} \\gset`);
      }
    lines.push(`${named(inlined(text, values), names)};`);
  }
  return `${lines.join("\n")}\n`;
}

const personLine = "SELECT id AS employee FROM bench_people WHERE n = :n \\gset";
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const uuidsIn = (value: unknown): string[] => (typeof value === "string" ? (value.match(uuid) ?? []) : []);

/** Every statement that goes to the server meanwhile, of all connections. */
async function recorded(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const own = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args as [string | { text: string; values?: unknown[] }, unknown[]?];
    const text = typeof query === "string" ? query : query?.text;
    if (text)
      sent.push({ text, values: (typeof query === "string" ? values : (query.values ?? values)) ?? [] });
    return Reflect.apply(own as () => unknown, this, args);
  } as typeof own;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = own;
  }
  const first = sent.findIndex((one) => /^BEGIN/i.test(one.text));
  const last = sent.findLastIndex((one) => /^COMMIT/i.test(one.text));
  if (first < 0 || last < first) throw new Error("The punch sent no transaction that could be recorded.");
  return sent.slice(first, last + 1);
}

/** A statement with its values written into it, on one line as pgbench wants it. */
function inlined(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)/g, (_all, at) => literal(values[Number(at) - 1])).replace(/\s+/g, " ");
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString("hex")}'`;
  if (value instanceof Date) return `'${value.toISOString()}'`;
  if (Array.isArray(value)) return `'{${value.map(element).join(",")}}'`;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `'${text.replace(/'/g, "''")}'`;
}

/** One value of an array literal. */
function element(value: unknown): string {
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString("hex")}"`;
  return JSON.stringify(value instanceof Date ? value.toISOString() : String(value));
}

function named(statement: string, names: ReadonlyMap<string, string>): string {
  return statement.replace(uuid, (id) => (names.has(id) ? `:${names.get(id)}` : id));
}
