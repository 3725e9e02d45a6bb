import type { PaletteItem } from "./palette-data.ts";

const storageKey = "hourly.recent";
const kept = 5;

/** What was opened from the palette in this tab, latest first. Held for the session only: it may name people. */
export function readRecent(scope: string): PaletteItem[] {
  try {
    const all = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}");
    return Array.isArray(all[scope]) ? all[scope] : [];
  } catch {
    // Storage can be forbidden, or hold what an older version wrote.
    return [];
  }
}

export function rememberRecent(scope: string, item: PaletteItem): void {
  const next = [item, ...readRecent(scope).filter((known) => known.href !== item.href)].slice(0, kept);
  try {
    const all = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}");
    sessionStorage.setItem(storageKey, JSON.stringify({ ...all, [scope]: next }));
  } catch {
    // Then nothing is remembered.
  }
}

export function forgetRecent(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Then there was nothing.
  }
}
