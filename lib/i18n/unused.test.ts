import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { isTest, readTree, type Source } from "#lib/testing/architecture/source.ts";
import { walk } from "#lib/testing/architecture/walk.ts";

type Messages = { [key: string]: string | string[] | Messages };

/** Words a file could ask for: strings, and fields of the objects that primitives get their words in. */
interface Asked {
  names: Set<string>;
  /** Of `t(`status_${status}`)`: every name of that form */
  forms: RegExp[];
}

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function askedIn({ program }: Source): Asked {
  const asked: Asked = { names: new Set(), forms: [] };
  walk(program, (node) => {
    if (node.type === "Literal" && typeof node.value === "string") asked.names.add(node.value);
    if (node.type === "MemberExpression" && node.property.type === "Identifier")
      asked.names.add(node.property.name);
    if (node.type === "Property" && node.key.type === "Identifier") asked.names.add(node.key.name);
    if (node.type !== "TemplateLiteral" || node.expressions.length === 0) return;
    const parts = node.quasis.map((one) => one.value.cooked ?? "");
    if (parts.some((part) => /\w\w/.test(part)) && parts.every((part) => /^[\w.-]*$/.test(part)))
      asked.forms.push(new RegExp(`^${parts.map(plain).join("[\\w.-]+")}$`));
  });
  return asked;
}

/** Names a noun's words: by `getTranslations("noun")`, by their file, or as `UiText` and the like. */
const speaks = (noun: string, { text }: Source) =>
  new RegExp(`[(<]"${noun}"|/${noun}\\.json"|/(read-)?${noun}-text\\.tsx?"`).test(text);

/** Where keys stand that others ask for by the rows of a table. */
const tables: Record<string, string> = { navigation: "lib/navigation/" };

/** The files that speak with a noun's words, and their neighbours, which are handed `t` or hand a key over. */
function speakers(noun: string): Source[] {
  const found = new Set(sources.filter((source) => speaks(noun, source)));
  const paths = new Set(
    [...found].flatMap(({ path, imports }) => [path, ...imports.map(({ from }) => from)]),
  );
  const isNear = ({ path, imports }: Source) =>
    paths.has(path) ||
    path.startsWith(tables[noun] ?? "//") ||
    imports.some(({ from }) => [...found].some((one) => one.path === from));
  return sources.filter(isNear);
}

const sources = [...readTree().values()].filter(({ path }) => !isTest(path));
const asked = new Map(sources.map((source) => [source, askedIn(source)]));

function keysOf(messages: Messages, above = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" || Array.isArray(value) ? [above + key] : keysOf(value, `${above}${key}.`),
  );
}

// What rules and errors say has a stricter test of its own: said.test.ts.
it.each(globSync("messages/en/*.json").sort())("nothing in %s is there for nobody", (file) => {
  const noun = basename(file, ".json");
  const { said: _said, ...messages } = JSON.parse(readFileSync(file, "utf8")) as Messages;
  const found = speakers(noun).flatMap((source) => asked.get(source) ?? []);
  const isAsked = (key: string) =>
    found.some(({ names, forms }) => names.has(key) || forms.some((form) => form.test(key)));
  const unused = keysOf(messages).filter((key) => !isAsked(key) && !isAsked(key.split(".").at(-1) ?? key));
  expect(unused).toEqual([]);
});
