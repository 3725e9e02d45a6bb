import type { ImportFormat } from "../schema.ts";
import { lineBytes } from "./bytes.ts";

const endings: Record<string, ImportFormat> = {
  csv: "csv",
  timeclock: "timeclock",
  timelog: "timeclock",
  tc: "timeclock",
};

/** What a file is, by its name, else by its first line that is neither empty nor a comment. */
export function guessFormat(name: string, bytes: Uint8Array): ImportFormat {
  const named = endings[name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (named) return named;
  for (const part of lineBytes(bytes)) {
    const line = new TextDecoder().decode(part.subarray(0, 80)).trim();
    if (line && !/^[;#*%|]/.test(line)) return /^[iIoOhb]\s+\d{4}[-/.]/.test(line) ? "timeclock" : "csv";
  }
  return "csv";
}
