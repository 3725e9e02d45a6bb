import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leaveLease, takeLease } from "./leases.ts";
import { identify, isAlive, ownIdentity, parseIdentity } from "./process-identity.ts";
import { hold, inTurn } from "./turn.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hourly-turn-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that has ended, and what a later process under its number would look like. */
function endedProcess() {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  return { pid, startedAt: "long ago" };
}

describe("the identity of a process", () => {
  it("is alive while it runs, and only then", () => {
    expect(isAlive(ownIdentity())).toBe(true);
    expect(isAlive(endedProcess())).toBe(false);
    expect(identify(process.pid)?.pid).toBe(process.pid);
  });
  it("is another one under the same number at another time", () => {
    expect(isAlive({ pid: process.pid, startedAt: "long ago" })).toBe(false);
  });
  it.each(["", "{", "null", "7", '{"pid":"7"}'])("cannot be read from %j", (text) => {
    expect(parseIdentity(text)).toBeUndefined();
  });
});

describe("a turn", () => {
  it("belongs to one at a time, and the next waits", async () => {
    const file = join(folder, "lock");
    const order: string[] = [];
    const first = inTurn(file, 1000, async () => {
      order.push("first begins");
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push("first ends");
    });
    await Promise.all([first, inTurn(file, 1000, async () => order.push("second"))]);
    expect(order).toEqual(["first begins", "first ends", "second"]);
    expect(existsSync(file)).toBe(false);
  });
  it("is given back when the work fails", async () => {
    const file = join(folder, "lock");
    await expect(inTurn(file, 100, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(file)).toBe(false);
  });
  it.each([JSON.stringify(endedProcess()), ""])("is taken from a holder that is gone (%j)", async (left) => {
    const file = join(folder, "lock");
    writeFileSync(file, left);
    expect(await inTurn(file, 1000, async () => "done")).toBe("done");
  });
  it("is refused after a while, naming who has it", async () => {
    const file = join(folder, "lock");
    const held = hold(file, "http://localhost:3000");
    await expect(inTurn(file, 60, async () => {})).rejects.toThrow(String(process.pid));
    expect("release" in held && held.release()).toBeUndefined();
  });
});

describe("holding", () => {
  it("tells a later process what the holder is about", () => {
    const file = join(folder, "lock");
    const script = `import { hold } from ${JSON.stringify(join(import.meta.dirname, "turn.ts"))};
      console.log(JSON.stringify(hold(${JSON.stringify(file)}, "second")))`;
    hold(file, "first");
    const later = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(JSON.parse(later.stdout)).toEqual({ holder: process.pid, about: "first" });
  });
});

describe("leases", () => {
  it("count only those who live", () => {
    takeLease(folder);
    writeFileSync(join(folder, "1"), JSON.stringify(endedProcess()));
    expect(leaveLease(folder)).toBe(true);
    expect(existsSync(join(folder, "1"))).toBe(false);
  });
  it("keep a thing in use while another process has one", () => {
    takeLease(folder);
    writeFileSync(join(folder, "other"), JSON.stringify(ownIdentity()));
    expect(leaveLease(folder)).toBe(false);
  });
});
