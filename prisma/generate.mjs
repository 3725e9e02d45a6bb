/**
 * Generates the Prisma client into lib/db/generated, when the schema or Prisma itself has changed since the last
 * time. `--force` generates anyway.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const output = join(root, "lib/db/generated");
const stampFile = join(output, "stamp");

function currentStamp() {
  const hash = createHash("sha256");
  const folder = join(root, "prisma/schema");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  hash.update(readFileSync(createRequire(import.meta.url).resolve("prisma/package.json")));
  return hash.digest("hex");
}

async function runPrismaGenerate() {
  const entry = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const child = spawn(process.execPath, [entry, "generate", "--no-hints"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // Generating needs no engine, but the command line downloads one unless told of any executable.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  if (code !== 0) throw new Error(`prisma generate failed.\n${said}`);
}

const stamp = currentStamp();
const fresh = existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
if (fresh && !process.argv.includes("--force")) {
  console.log("The database client is up to date.");
} else {
  await runPrismaGenerate();
  writeFileSync(stampFile, stamp);
  console.log("Generated the database client.");
}
