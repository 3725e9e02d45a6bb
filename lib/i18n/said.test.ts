import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { at, isTest, readTree } from "#lib/testing/architecture/source.ts";
import { type AnyNode, literalText, walk } from "#lib/testing/architecture/walk.ts";
import { type SaidKey, said } from "./said.ts";

const sentences = new Map<string, string>(
  globSync("messages/en/*.json").flatMap((path) => {
    const noun = /([a-z-]+)\.json$/.exec(path)![1]!;
    const messages = JSON.parse(readFileSync(path, "utf8")) as { said?: Record<string, string> };
    return Object.entries(messages.said ?? {}).map(([name, text]) => [`${noun}.${name}`, text] as const);
  }),
);
const tree = [...readTree().values()].filter(({ path }) => !isTest(path));

const placesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))];

function namesOf(values: AnyNode | undefined): string[] {
  if (values?.type !== "ObjectExpression") return [];
  return (values.properties as unknown as AnyNode[]).map(({ key }) => String((key as AnyNode).name));
}

/** Each `said("noun.sentence", { … })` whose sentence is written there: its key and the names it gives. */
const uses = tree.flatMap((source) => {
  const found: { where: string; key: string; names: string[] }[] = [];
  walk(source.program, (node) => {
    if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || node.callee.name !== "said")
      return;
    const [key, values] = node.arguments as unknown as AnyNode[];
    const text = key && literalText(key);
    if (text) found.push({ where: at(source, node.start), key: text, names: namesOf(values) });
  });
  return found;
});

it("fills a sentence once: what looks like a place in a name stays", () => {
  expect(said("record.archived", { name: "{name} & Co" })).toBe("{name} & Co is archived. Restore it first.");
});

it("is loud about a sentence that is not there and a place nobody filled", () => {
  expect(() => said("record.nothing" as SaidKey)).toThrow(/no sentence/);
  expect(() => said("nothing.nothing" as SaidKey)).toThrow(/no sentence/);
  expect(() => said("record.archived")).toThrow(/not filled/);
});

it("has no sentence that nobody says", () => {
  const written = tree.map(({ text }) => text).join("\n");
  expect([...sentences.keys()].filter((key) => !written.includes(`"${key}"`))).toEqual([]);
});

it("gives each sentence what its places ask for, and nothing else", () => {
  expect(uses.length).toBeGreaterThan(50);
  const faults = uses.flatMap(({ where, key, names }) => {
    const places = placesOf(sentences.get(key) ?? "");
    return places.sort().join() === names.sort().join() ? [] : [`${where} ${key}: ${names.join(", ")}`];
  });
  expect(faults).toEqual([]);
});
