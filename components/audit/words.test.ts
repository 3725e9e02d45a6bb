import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { selfRecorded } from "#lib/access/open.ts";
import { permissions } from "#lib/access/permissions.ts";
import platform from "#messages/en/admin.json" with { type: "json" };
import company from "#messages/en/audit.json" with { type: "json" };
import { valueLabel } from "./words.ts";

it.each([
  ["startedAt", "Started at"],
  ["departmentId", "Department"],
  ["name", "Name"],
  ["break_seconds", "Break seconds"],
])("%s reads %s", (name, label) => expect(valueLabel(name)).toBe(label));

const lib = join(import.meta.dirname, "../../lib");
const known = new Set([...Object.keys(company.acts), ...Object.keys(platform.acts)]);
const unknown = (acts: string[]) => [...new Set(acts)].filter((act) => !known.has(act.replaceAll(".", "_")));

it("has words for every act that is written down", () => {
  const sources = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !/\.test\.ts$|^testing|generated/.test(path),
  );
  const acts = sources.flatMap((path) =>
    [
      ...readFileSync(join(lib, path), "utf8").matchAll(
        /\bact(?:: |: [^\n"]*\? )"([a-z-]+\.[a-z_-]+)"(?: : "([a-z-]+\.[a-z_-]+)")?/g,
      ),
    ].flatMap(([, one, other]) => [one, other].filter((act) => act !== undefined)),
  );
  expect(acts.length).toBeGreaterThan(20);
  expect(unknown(acts)).toEqual([]);
});

// Closing forgotten blocks names an act of its own.
const unaudited = new Set<string>([...selfRecorded, "ledger.close"]);

it("has words for every write that names no act of its own", () => {
  const writes = Object.entries(permissions).filter(
    ([name, { kind }]) => kind === "write" && !unaudited.has(name),
  );
  expect(unknown(writes.map(([name]) => name))).toEqual([]);
});
