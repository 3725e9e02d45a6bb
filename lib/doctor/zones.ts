import { zoneOffsets } from "#lib/db/inspect.sql.ts";
import { askAs } from "#lib/db/inspect.ts";
import { said } from "#lib/i18n/said.ts";
import { compareZones } from "./rules.ts";
import { type Found, ok, some, warn } from "./schema.ts";

const day = 86_400_000;

/** Every eight weeks from a year ago to two years ahead: no change of clocks lies between two that differ in none. */
const instantsFrom = (now: Date) =>
  Array.from({ length: 20 }, (_, at) => new Date(now.getTime() + (at * 56 - 365) * day));

/**
 * PostgreSQL tells no version of its time-zone data, so that the two sources are compared in what they say: every zone
 * of this machine, over three years.
 */
export async function lookAtZones(): Promise<Found> {
  const instants = instantsFrom(new Date());
  const zones = Intl.supportedValuesOf("timeZone");
  const ours = new Map(zones.map((zone) => [zone, instants.map((instant) => offsetOf(instant, zone))]));
  const theirs = new Map<string, number[]>();
  for (const { zone, at, seconds } of await askAs("platform", (client) =>
    zoneOffsets(client, zones, instants),
  )) {
    const list = theirs.get(zone) ?? [];
    list[at - 1] = seconds;
    theirs.set(zone, list);
  }
  const { clashes, unknown } = compareZones(ours, theirs, instants);
  const count = zones.length;
  const { tz: version = "?", icu = "?" } = process.versions;
  if (clashes.length > 0) {
    const names = some(clashes.map(({ zone, instant }) => `${zone} ${instant}`));
    return warn(said("doctor.zonesDiffer", { version, icu, names }), said("doctor.zonesDifferDo"));
  }
  if (unknown.length > 0) {
    const names = some(unknown);
    return warn(said("doctor.zonesUnknown", { version, icu, names }), said("doctor.zonesDifferDo"));
  }
  return ok(said("doctor.zonesFine", { version, icu, count }));
}

function offsetOf(instant: Date, zone: string): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9
  );
}
