const dayMs = 86_400_000;

/** The instants of some days, both included: the console spans zones, so its days are those of UTC. "" is open. */
export function utcDays(from: string, to: string): { gte?: Date; lt?: Date } {
  return {
    ...(from ? { gte: new Date(`${from}T00:00:00Z`) } : {}),
    ...(to ? { lt: new Date(Date.parse(`${to}T00:00:00Z`) + dayMs) } : {}),
  };
}
