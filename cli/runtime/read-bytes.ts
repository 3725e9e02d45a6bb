import { readFileSync, statSync } from "node:fs";
import { StartProblem } from "./problem.ts";

/**
 * The bytes of a file that somebody named. Errors: StartProblem when it is not there, no file, or larger than `most`.
 */
export function readBytes(path: string, most: number): Uint8Array<ArrayBuffer> {
  try {
    if (statSync(path).size > most)
      throw new StartProblem(`${path} is larger than ${most} bytes. Import it in parts.`);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new StartProblem(`There is no file ${path}.`);
    if (code === "EISDIR") throw new StartProblem(`${path} is a folder.`);
    throw error;
  }
}
