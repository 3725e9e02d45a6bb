import { systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { zoneOffsets } from "#lib/db/inspect.sql.ts";
import { askAs } from "#lib/db/inspect.ts";
import { compareZones, judgeZones } from "./rules.ts";
import type { Found } from "./schema.ts";

const day = 86_400_000;

/** Every eight weeks from a year ago to two years ahead: no change of clocks lies between two that differ in none. */
const instantsFrom = (now: Date) =>
  Array.from({ length: 20 }, (_, at) => new Date(now.getTime() + (at * 56 - 365) * day));

/**
 * PostgreSQL tells no version of its time-zone data, so that the two sources are compared in what they say: every zone
 * of this machine, over three years. Where they differ it matters to those who live by that zone: it splits days in the
 * database alone, where a clock-in lasts over a midnight and hours are asked for by day.
 */
export async function lookAtZones(): Promise<Found> {
  const instants = instantsFrom(new Date());
  const used = await usedZones();
  const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), ...used])];
  const ours = new Map(zones.map((zone) => [zone, instants.map((instant) => offsetOf(instant, zone))]));
  const theirs = new Map<string, number[]>();
  for (const { zone, at, seconds } of await askAs("platform", (client) =>
    zoneOffsets(client, zones, instants),
  )) {
    const list = theirs.get(zone) ?? [];
    list[at - 1] = seconds;
    theirs.set(zone, list);
  }
  return judgeZones(compareZones(ours, theirs, instants), used, {
    count: zones.length,
    version: process.versions.tz ?? "?",
    icu: process.versions.icu ?? "?",
  });
}

/** The zones of companies and sites, whatever became of them: their time is still reported. */
async function usedZones(): Promise<Set<string>> {
  const rows = await openPlatform(systemPlatformActor("Hourly"), "doctor.view", "doctor", async (db) => [
    ...(await db.company.findMany({ distinct: "zone", select: { zone: true } })),
    ...(await db.site.findMany({ distinct: "zone", where: { zone: { not: null } }, select: { zone: true } })),
  ]);
  return new Set(rows.flatMap(({ zone }) => (zone ? [zone] : [])));
}

function offsetOf(instant: Date, zone: string): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
  );
}
