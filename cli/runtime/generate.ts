import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartProblem } from "./problem.ts";
import { root } from "./settings.ts";

/** Generates the database client when the datamodel has changed. Has to come before anything that imports it. */
export async function generateClient(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(root, "prisma/generate.mjs")]);
  } catch (error) {
    throw new StartProblem(
      `${(error as { stderr?: string }).stderr ?? error}\nThe database client could not be generated.`,
    );
  }
}
