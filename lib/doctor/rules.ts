import { said } from "#lib/i18n/said.ts";
import { bad, type Found, ok, some, warn } from "./schema.ts";

/** Seconds two clocks are apart for certain: an answer may have been given at any moment between asking and hearing it. */
export function clockGap(askedMs: number, theirsMs: number, heardMs: number): number {
  if (theirsMs < askedMs) return (askedMs - theirsMs) / 1000;
  return Math.max(0, theirsMs - heardMs) / 1000;
}

/** 512 MB, 1.4 GB */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 ** 2;
  return megabytes < 1024 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}

/** Whether an address or a name of a host is this machine's own. */
export function isLocal(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host) || host.endsWith(".localhost");
}

export interface ZoneClash {
  zone: string;
  instant: string;
}

export interface ComparedZones {
  clashes: ZoneClash[];
  /** Those only the first source knows */
  unknown: string[];
}

/**
 * Zones that two sources do not agree on, each with the first instant at which they differ, and those only the first
 * one knows. Offsets are seconds by zone, in the order of the instants.
 */
export function compareZones(
  ours: ReadonlyMap<string, number[]>,
  theirs: ReadonlyMap<string, number[]>,
  instants: readonly Date[],
): ComparedZones {
  const clashes: ZoneClash[] = [];
  const unknown: string[] = [];
  for (const [zone, offsets] of ours) {
    const other = theirs.get(zone);
    if (!other) {
      unknown.push(zone);
      continue;
    }
    const at = offsets.findIndex((seconds, place) => seconds !== other[place]);
    if (at >= 0) clashes.push({ zone, instant: instants[at]?.toISOString().slice(0, 10) ?? "" });
  }
  return { clashes, unknown };
}

/** What a difference between Node's zones and PostgreSQL's means for those zones that somebody lives by. */
export function judgeZones(
  { clashes, unknown }: ComparedZones,
  used: ReadonlySet<string>,
  { version, icu, count }: { version: string; icu: string; count: number },
): Found {
  const missed = unknown.filter((zone) => used.has(zone));
  if (missed.length > 0)
    return bad(
      said("doctor.zonesUnknown", { version, icu, names: some(missed) }),
      said("doctor.zonesDifferDo"),
    );
  const since = ({ zone, instant }: ZoneClash) => said("doctor.zoneSince", { zone, instant });
  const lived = clashes.filter(({ zone }) => used.has(zone)).map(since);
  if (lived.length > 0)
    return warn(
      said("doctor.zonesDiffer", { version, icu, names: some(lived) }),
      said("doctor.zonesDifferDo"),
    );
  const others = [...clashes.map(since), ...unknown];
  if (others.length > 0) return ok(said("doctor.zonesElsewhere", { version, icu, names: some(others) }));
  return ok(said("doctor.zonesFine", { version, icu, count }));
}
