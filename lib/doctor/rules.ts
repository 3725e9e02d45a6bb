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

/**
 * Zones that two sources do not agree on, each with the first instant at which they differ, and those only the first
 * one knows. Offsets are seconds by zone, in the order of the instants.
 */
export function compareZones(
  ours: ReadonlyMap<string, number[]>,
  theirs: ReadonlyMap<string, number[]>,
  instants: readonly Date[],
): { clashes: ZoneClash[]; unknown: string[] } {
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
