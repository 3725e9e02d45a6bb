import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "./problem.ts";

const reasons: Record<string, string> = {
  EACCES: "it belongs to another user",
  EPERM: "it belongs to another user",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands in its place",
  EEXIST: "a file stands in its place",
};

/** Makes the data folder, readable by its owner only, with its folder for notes between processes. */
export function openDataFolder(dataDir: string): void {
  const run = join(dataDir, "run");
  try {
    mkdirSync(run, { recursive: true, mode: 0o700 });
    // Only its owner may change this: the cheapest question for whose folder it is.
    chmodSync(run, 0o700);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new StartProblem(
      `The data folder ${dataDir} cannot be used (${reasons[code] ?? message}): correct that, or set DATA_DIR.`,
    );
  }
}
