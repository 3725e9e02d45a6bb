/** `npm run seed -- --scale N`: N times the demo into an empty database, to see and to measure how the product bears it. */
import { parseArgs } from "node:util";
import type { Loaded } from "../prisma/demo/scale/load.ts";
import { CleanupList } from "./runtime/cleanup.ts";
import { migrateDatabase, openDatabase, roleEnvironment } from "./runtime/database.ts";
import { isHalfSeeded, seedBetweenNotes } from "./runtime/demo.ts";
import { isEmpty } from "./runtime/empty.sql.ts";
import { generateClient } from "./runtime/generate.ts";
import { explain, StartProblem } from "./runtime/problem.ts";
import { step } from "./runtime/progress.ts";
import { readSettings } from "./runtime/settings.ts";

const most = 10_000;

function askedScale(): number {
  const { values } = parseArgs({ options: { scale: { type: "string", default: "1" } } });
  const scale = Number(values.scale);
  if (Number.isInteger(scale) && scale >= 1 && scale <= most) return scale;
  throw new StartProblem(`--scale takes a whole number from 1 to ${most}, not "${values.scale}".`);
}

async function main(cleanup: CleanupList): Promise<void> {
  const scale = askedScale();
  const settings = readSettings();
  await generateClient();
  const database = await step("Starting the database", () => openDatabase(settings));
  cleanup.add(database.release);
  if (isHalfSeeded(settings.dataDir) && database.recreate) await database.recreate();
  await step("Migrating the database", () => migrateDatabase(database));
  const roles = await roleEnvironment(database, settings);
  Object.assign(process.env, roles, {
    DATABASE_URL: database.ownerUrl,
    DATA_DIR: settings.dataDir,
    HOURLY_SECRET: database.secret,
  });
  if (!(await isEmpty(database.ownerUrl)))
    throw new StartProblem(
      "This database has companies or users in it already: set DATA_DIR to an empty folder.",
    );
  // Read after the environment is set: these modules ask for it.
  const { seedDemo } = await import("../prisma/seed.ts");
  const { loadCopies } = await import("../prisma/demo/scale/load.ts");
  const say = (sentence: string) => console.log(`  ${sentence}`);
  await seedBetweenNotes(settings.dataDir, async () => {
    const now = new Date();
    const demo = await step("Writing the demo companies", () => seedDemo(say, now));
    if (scale > 1)
      tell(
        await step(`Loading ${scale - 1} times as much beside them`, () =>
          loadCopies(database.ownerUrl, demo, scale, now, say),
        ),
      );
  });
}

const whole = (number: number) => Math.round(number).toLocaleString("en-GB");

function tell({ rows, clockIns, writing, building }: Loaded): void {
  for (const [table, count] of Object.entries(rows)) console.log(`  ${whole(count).padStart(12)} ${table}`);
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(
    `  ${whole(clockIns)} clock-ins; ${whole(all)} rows written in ${whole(writing / 1000)} s (${whole(all / (writing / 1000))} rows a second),
  keys and references built and checked in ${whole(building / 1000)} s: ${whole(all / ((writing + building) / 1000))} rows a second in all.`,
  );
}

const cleanup = new CleanupList();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, async () => {
    await cleanup.run();
    process.exit(1);
  });
try {
  await main(cleanup);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
await cleanup.run();
process.exit();
