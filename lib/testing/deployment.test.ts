import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");

/** Key → its default as people write it, "" without one. */
function settings(): Map<string, string> {
  const [, body = ""] = /const \w+ = z\s*\.object\(\{([\s\S]*?)\n\s*\}\)/.exec(read("lib/env.ts")) ?? [];
  const keys = body.split(/\n\s*(?=[A-Z][A-Z0-9_]+: z)/).slice(1);
  return new Map(
    keys.map((text) => {
      const [, given = '""'] = /\.default\(([^)]*)\)/.exec(text) ?? [];
      return [text.slice(0, text.indexOf(":")), plain(given)];
    }),
  );
}

/** A text without its quotation marks, a product of numbers multiplied. */
function plain(value: string): string {
  if (value.startsWith('"')) return value.slice(1, -1);
  return String(
    value.split("*").reduce((product, factor) => product * Number(factor.replaceAll("_", "")), 1),
  );
}

/** The same from the table of the deployment page. */
function documented(): Map<string, string> {
  const rows = read("docs/deployment.md").matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|(?: `([^`]*)`)? \| (.+) \|$/gm);
  return new Map([...rows].map(([, key = "", value = ""]) => [key, value]));
}

it("the deployment page names every setting with its default, and no other", () => {
  expect(settings().size).toBeGreaterThan(20);
  expect(Object.fromEntries(documented())).toEqual(Object.fromEntries(settings()));
});
