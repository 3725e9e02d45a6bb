const longest = 200;

/** A file's name comes from somebody's machine: one line of bearable length, without what cannot be shown. */
export function shownFileName(name: string): string {
  const shown = name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
  return shown.slice(0, longest).toWellFormed() || "file";
}
