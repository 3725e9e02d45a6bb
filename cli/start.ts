/** The rest of `npm start`, on the pinned Node. */
import { parseArgs } from "node:util";
import { CleanupList } from "./runtime/cleanup.ts";
import { type Launched, launch } from "./runtime/launch.ts";
import { explain } from "./runtime/problem.ts";
import { readSignIns, signInLines } from "./runtime/sign-ins.ts";

const cleanup = new CleanupList();

/** Stops everything that was started. A second Ctrl-C changes nothing: stopping has its own time limits. */
function stopOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, async () => {
      if (!cleanup.begun) console.log("\nStopping …");
      await cleanup.run();
      process.exit(0);
    });
  }
}

function printAddresses({ url, settings }: Launched): void {
  const signIns = readSignIns(settings.dataDir);
  const company = signIns.find((one) => one.company)?.company;
  console.log(`
Hourly is ready.

  Company portal    ${company ? `${url}/c/${company}` : url}
  Clock-in          ${url}/clock
  Administration    ${url}/admin
`);
  if (signIns.length > 0)
    console.log(`Sign-ins of this installation:\n\n  ${signInLines(signIns).join("\n  ")}\n`);
  console.log("Ctrl-C stops everything.");
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: "boolean" }, demo: { type: "boolean" } } });
  const launched = await launch({ dev: values.dev ?? false, demo: values.demo ?? false }, cleanup);
  printAddresses(launched);
  // Without demo people nobody could sign in; with an administrator there is no link any more.
  if (!launched.embedded || readSignIns(launched.settings.dataDir).length === 0)
    await launched.printFirstLink();
  const code = await launched.ended;
  if (cleanup.begun) return;
  throw new Error(`The web server ended by itself (exit code ${code}).`);
}

stopOnSignals();
try {
  await main();
} catch (error) {
  // The signal that began the stopping also ends the process.
  if (cleanup.begun) await new Promise(() => {});
  console.error(`\n${explain(error)}`);
  await cleanup.run();
  process.exit(1);
}
