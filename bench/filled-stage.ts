import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChild } from "#cli/runtime/child.ts";
import { isHalfSeeded } from "#cli/runtime/demo.ts";
import { roleKeys } from "#cli/runtime/settings.ts";
import { openStage, type Stage } from "./stage.ts";

/** About a hundred thousand clock-ins, and about ten million; BENCH_SCALE for another number of times the demo. */
export const scales = { small: 4, large: Number(process.env.BENCH_SCALE ?? 355) } as const;

/**
 * A database with some times the demo in it. Loading millions takes long, so that with BENCH_FOLDER set what was
 * loaded stays there and is used again.
 */
export async function filledStage(scale: number): Promise<Stage> {
  const kept = process.env.BENCH_FOLDER;
  if (kept) mkdirSync(kept, { recursive: true });
  const folder = kept ? join(kept, `scale-${scale}`) : mkdtempSync(join(tmpdir(), "hourly-bench-"));
  if (!existsSync(folder) || !kept || isHalfSeeded(folder)) await load(folder, scale);
  return openStage(folder, folder, () => {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  });
}

async function load(folder: string, scale: number): Promise<void> {
  // Another stage may have put this process on its database.
  const own = Object.fromEntries(
    ["DATABASE_URL", "HOURLY_SECRET", ...Object.values(roleKeys)].map((key) => [key, ""]),
  );
  const environment = { ...process.env, ...own, DATA_DIR: folder };
  const code = await runChild("cli/seed-scale.ts", ["--scale", String(scale)], environment).ended;
  if (code !== 0) throw new Error(`Loading ${scale} times the demo ended with exit code ${code}.`);
}
