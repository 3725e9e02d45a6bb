import { Client } from "pg";
import { insertRows } from "#lib/testing/rows.sql.ts";
import type { DemoRows } from "../company-rows.ts";
import { analyze, dropKeys, restoreKeys } from "./constraints.sql.ts";
import { CopyStreams } from "./copy-streams.sql.ts";
import { peopleOf } from "./people.ts";
import { copyPerson } from "./person-copy.ts";
import { planCopies } from "./plan.ts";
import { companyCopies, recordOrder } from "./records.ts";
import { templatesOf } from "./template.ts";
import { ZoneDays } from "./zone-days.ts";

/** What grows with the years. Its keys are built when all rows are there. */
const ledgers = [
  "punches",
  "punch_details",
  "clock_ins",
  "clock_in_breaks",
  "chain_heads",
  "audit_entries",
  "audit_details",
];

type Progress = (sentence: string) => void;

export interface Loaded {
  /** Rows by table */
  rows: Record<string, number>;
  clockIns: number;
  /** Milliseconds of writing, and of building keys and checking references */
  writing: number;
  building: number;
}

/**
 * Loads scale − 1 more times the demo beside it: whole workforces with up to five years of time, in the demo companies
 * and in copies of them. Every punch is chained with the product's own function. The database is of no use until this
 * has come to its end: then PostgreSQL has checked every key and reference.
 *
 * @param ownerUrl the owner, as tables lose their keys for a while
 */
export async function loadCopies(
  ownerUrl: string,
  demo: readonly DemoRows[],
  scale: number,
  now: Date,
  progress: Progress,
): Promise<Loaded> {
  const owner = new Client({ connectionString: ownerUrl, application_name: "hourly scale" });
  await owner.connect();
  const streams = new CopyStreams(ownerUrl);
  try {
    const kept = await dropKeys(owner, ledgers);
    const begun = performance.now();
    const clockIns = await write(owner, streams, demo, scale, now, progress);
    const rows = await streams.end();
    const written = performance.now();
    await restoreKeys(owner, kept, progress);
    await analyze(owner, [...recordOrder, ...ledgers]);
    return { rows, clockIns, writing: written - begun, building: performance.now() - written };
  } catch (error) {
    await streams.giveUp();
    throw error;
  } finally {
    await owner.end();
  }
}

async function write(
  owner: Client,
  streams: CopyStreams,
  demo: readonly DemoRows[],
  scale: number,
  now: Date,
  progress: Progress,
): Promise<number> {
  const copies = planCopies(scale);
  const zones = new Map<string, ZoneDays>();
  const zoneOf = (zone: string) => {
    const found = zones.get(zone) ?? new ZoneDays(zone);
    zones.set(zone, found);
    return found;
  };
  let clockIns = 0;
  let said = 0;
  for (const rows of demo) {
    const template = templatesOf(rows, now);
    const people = copies.flatMap((copy) => peopleOf(rows, copy));
    const records = companyCopies(rows, copies, people, streams.take);
    for (const table of recordOrder)
      if (records[table]?.length) await insertRows(owner, table, records[table]);
    for (const person of people) {
      const years = template.get(person.originalId);
      if (years) clockIns += copyPerson(person, years.year, years.before, zoneOf, streams.take);
      await streams.drain();
      if (clockIns < said + 250_000) continue;
      said = clockIns;
      progress(`${clockIns.toLocaleString("en-GB")} clock-ins`);
    }
  }
  return clockIns;
}
