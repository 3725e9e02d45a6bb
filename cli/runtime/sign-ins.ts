import { join } from "node:path";
import { readIfThere } from "./durable-file.ts";

/** What the seed leaves in the data folder: a way in for each role, with passwords of this installation alone. */
export type SignIn = { surface: string; company?: string; role: string; email: string; password: string };

export function readSignIns(dataDir: string): SignIn[] {
  try {
    return JSON.parse(readIfThere(join(dataDir, "sign-ins.json")) ?? "[]");
  } catch {
    return [];
  }
}

/** The sign-ins as lines of a table. */
export function signInLines(signIns: SignIn[]): string[] {
  const rows = signIns.map((one) => [one.surface, one.company ?? "", one.role, one.email, one.password]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}
