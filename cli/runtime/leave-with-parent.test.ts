import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const loaded = pathToFileURL(join(import.meta.dirname, "leave-with-parent.mjs")).href;
const folder = mkdtempSync(join(tmpdir(), "hourly-leave-"));

function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(path: string) {
  return spawn(process.execPath, ["--import", loaded, path], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
}

it("a child ends with whoever started it", async () => {
  const child = run(script("waits.mjs", "setInterval(() => {}, 1000); console.log('up');"));
  await once(child.stdout!, "data");
  child.disconnect();
  expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
});

it("a worker that the child forks waits for its messages", async () => {
  script("worker.mjs", "process.on('message', () => process.send('done'));");
  const child = run(
    script(
      "forks.mjs",
      `import { fork } from "node:child_process";
       const worker = fork(new URL("./worker.mjs", import.meta.url));
       worker.on("message", (text) => { console.log(text); process.exit(0); });
       worker.on("exit", () => process.exit(1));
       setTimeout(() => worker.send("begin"), 500);`,
    ),
  );
  expect(await once(child, "exit")).toEqual([0, null]);
});
