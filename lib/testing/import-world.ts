import { type CompanyActor, commandActor, jobActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { askApply, askUndo, type ImportFile, previewImport } from "#lib/import/commands.ts";
import { runImport } from "#lib/import/run.ts";
import type { ImportFormat, ImportPreview } from "#lib/import/schema.ts";
import { rebuildClockIns } from "#lib/ledger/rebuild.ts";
import { actorOf, records } from "./records.ts";

export const file = (text: string, format: ImportFormat = "csv"): ImportFile => ({
  name: `hours.${format}`,
  format,
  bytes: new TextEncoder().encode(text),
});

/** A CSV with all columns. */
export const csv = (...rows: string[]) =>
  file(["employee,customer,start,end,break_minutes", ...rows].join("\n"));

/** Two rows that most tests are about. */
export const ann = "Ann,Acme,2026-01-05 09:00,2026-01-05 17:00,30";
export const bob = "Bob,,2026-01-05 22:00,2026-01-06 06:00,";

/** A preview in a few words. */
export const short = ({ toAdd, unchanged, toChange, kept, problems }: ImportPreview) => ({
  toAdd,
  unchanged,
  toChange,
  kept,
  problems: problems.shown.map(({ line, message }) => `${line}: ${message}`),
});

/** Companies to import into; `fresh` makes the two of each test. */
export async function importWorld(seed: number) {
  const made = await records(seed);

  async function fresh() {
    const company = await made.company({ zone: "Europe/Dublin", locale: "en-IE" });
    const boss = await made.employee(company, { role: "owner", name: "Nora Boss", number: "0900" });
    const elsewhere = await made.company({ zone: "Europe/Dublin", locale: "en-IE" });
    const other = actorOf(elsewhere, await made.employee(elsewhere, { role: "owner" }));
    return { company, boss, ...acts(company, actorOf(company, boss)), other };
  }

  const end = async () => {
    await made.end();
    await closeClients();
  };
  return { made, fresh, end };
}

function acts(company: Company, manager: CompanyActor) {
  /** As the worker does. */
  const run = (id: string, signal: AbortSignal | null = null, actor = manager) =>
    runImport(jobActor(actor.company, "test"), id, signal);

  async function apply(what: ImportFile, actor = manager): Promise<string> {
    const { id } = await previewImport(actor, what);
    await askApply(actor, id, "here");
    await run(id, null, actor);
    return id;
  }

  async function undo(id: string): Promise<void> {
    await askUndo(manager, id, "here");
    await run(id);
  }

  const clockIns = () =>
    open(manager, "clock-in.list", (db) =>
      db.clockIn.findMany({
        orderBy: [{ startedAt: "asc" }, { id: "asc" }],
        include: { customer: true, project: true, employee: true },
      }),
    );

  /** Every clock-in in one line. */
  const told = async () =>
    (await clockIns()).map((one) => {
      const [from, to] = [one.startedAt, one.endedAt].map((date) => date?.toISOString().slice(5, 16));
      return `${one.employee.name} ${from} ${to} ${one.status} ${one.workedSeconds}`;
    });
  const standing = async () => (await told()).filter((one) => one.includes("finished")).sort();

  /** The first clock-in that is not what its punches make. */
  const difference = async () => (await rebuildClockIns(await commandActor(company.slug, "test"))).difference;

  return { manager, run, apply, undo, clockIns, told, standing, difference };
}
