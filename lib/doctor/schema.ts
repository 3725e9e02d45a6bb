/** What the doctor looks at, in the order people read it. */
export const checks = [
  "roles",
  "rights",
  "rules",
  "migrations",
  "version",
  "clock",
  "zones",
  "worker",
  "isolation",
  "disk",
  "connections",
  "limits",
  "encryption",
  "address",
  "mail",
] as const;
export type Check = (typeof checks)[number];

export type Verdict = "ok" | "warn" | "bad";

/** What was found, and what to do about it; nothing to do when all is well. */
export interface Finding {
  check: Check;
  verdict: Verdict;
  says: string;
  toDo: string | null;
}

/** A finding before it is named for its check. */
export type Found = Omit<Finding, "check">;

export const ok = (says: string): Found => ({ verdict: "ok", says, toDo: null });
export const warn = (says: string, toDo: string): Found => ({ verdict: "warn", says, toDo });
export const bad = (says: string, toDo: string): Found => ({ verdict: "bad", says, toDo });

/** The first few of many, and how many there are besides. */
export function some(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return names.slice(0, most).join(", ") + (rest > 0 ? ` (+${rest})` : "");
}
