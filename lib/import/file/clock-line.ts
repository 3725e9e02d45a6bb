import type { WrittenTime } from "./local-instants.ts";

/** One line of a timeclock file. */
export type ClockLine =
  | { kind: "nothing" }
  | { kind: "unknown" }
  | { kind: "in" | "out"; written: WrittenTime | null; account: string; description: string };

/** Date with - / or . between, time with or without seconds, and hledger's optional offset. */
const dateTime =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})[ \tT]+(\d{1,2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?(?=[ \t]|$)/;

/**
 * Takes a line apart: `i DATE TIME ACCOUNT  DESCRIPTION  ; COMMENT`. The capitals I and O mean the same, h and b are
 * read over as ledger does; lines that begin with ; # * % or | are comments.
 */
export function readClockLine(line: string): ClockLine {
  const text = line.trimEnd();
  if (text === "" || /^\s*[;#*%|]/.test(text) || /^[hb](\s|$)/.test(text)) return { kind: "nothing" };
  const code = /^([iIoO])[ \t]+/.exec(text);
  if (!code) return { kind: "unknown" };
  const kind = code[1] === "i" || code[1] === "I" ? "in" : "out";
  const rest = text.slice(code[0].length);
  const match = dateTime.exec(rest);
  if (!match) return { kind, written: null, ...words(rest.replace(/^\S+[ \t]+\S+/, "")) };
  const [all, year, , month, day, hour, minute, second, offset] = match as unknown as string[];
  const written = { year, month, day, hour, minute, second, offset } as WrittenTime;
  return { kind, written, ...words(rest.slice(all!.length)) };
}

/** Two spaces or a tab end the account; what follows is the description, up to a comment. */
function words(rest: string): { account: string; description: string } {
  const [account = "", ...more] = rest.trim().split(/ {2,}|\t+/);
  if (account.startsWith(";")) return { account: "", description: "" };
  const comment = more.findIndex((part) => part.startsWith(";"));
  const description = (comment < 0 ? more : more.slice(0, comment)).join(" ").trim();
  return { account: account.trim(), description };
}

/** `employee:customer:project`; whatever stands behind the second colon belongs to the project. */
export function splitAccount(account: string): {
  employee: string;
  customer: string | null;
  project: string | null;
} {
  const [employee = "", customer = "", ...project] = account.split(":").map(tidy);
  return { employee, customer: customer || null, project: project.join(":") || null };
}

export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
