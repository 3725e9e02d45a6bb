import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readIfThere } from "./durable-file.ts";
import { leaveOutOldBrowsers } from "./old-browsers.ts";
import { StartProblem } from "./problem.ts";
import { root } from "./settings.ts";
import { inTurn } from "./turn.ts";

/** Everything a build is made from. Tests beside the sources do not count. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/schema",
  "public",
  "middleware.ts",
  "next.config.mjs",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
const IGNORED = /\.test\.tsx?$|^lib\/db\/generated(\/|$)|^lib\/testing(\/|$)/;
const BUILD_LIMIT_MS = 15 * 60_000;

const stampFile = join(root, ".next/hourly-stamp");
const nextEntry = join(root, "node_modules/next/dist/bin/next");

function* sourceFiles(path: string): Generator<string> {
  const name = relative(root, path);
  if (IGNORED.test(name) || !existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const entry of readdirSync(path).sort()) yield* sourceFiles(join(path, entry));
}

export function sourceStamp(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    for (const path of sourceFiles(join(root, source))) {
      hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
    }
  }
  return hash.digest("hex");
}

export const isBuilt = (): boolean => readIfThere(stampFile) === sourceStamp();

/** Builds the pages for production. Interrupted, it leaves no stamp, so the next start builds again. */
export async function build(signal?: AbortSignal): Promise<void> {
  const locks = join(root, "node_modules/.cache");
  mkdirSync(locks, { recursive: true });
  await inTurn(join(locks, "hourly-build.lock"), BUILD_LIMIT_MS, async () => {
    const stamp = sourceStamp();
    if (readIfThere(stampFile) === stamp) return;
    rmSync(stampFile, { force: true });
    await runNextBuild(signal);
    leaveOutOldBrowsers(join(root, ".next"));
    writeFileSync(stampFile, stamp);
  });
}

async function runNextBuild(signal?: AbortSignal): Promise<void> {
  const { DATABASE_URL: _owner, ...environment } = process.env;
  const child = spawn(process.execPath, [nextEntry, "build"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    // No .env either: a build is the same on every machine.
    env: {
      ...environment,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      __NEXT_PROCESSED_ENV: "true",
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  if (code === 0) return;
  throw new StartProblem(`${said.trim()}\n\nThe pages could not be built; the lines above say why.`);
}
