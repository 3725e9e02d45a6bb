/** Lengths as people type them: "30" is minutes, "0:30" hours and minutes, "0:30:15" with seconds. */

/** The seconds a text means, 0 for an empty one, null when it means nothing. */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return 0;
  if (/^\d{1,4}$/.test(trimmed)) return Number(trimmed) * 60;
  const match = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(trimmed);
  if (!match) return null;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}
