import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Messages = { [key: string]: string | Messages };

function messagesOf(namespace: string): Messages {
  return JSON.parse(readFileSync(`messages/en/${namespace}.json`, "utf8"));
}

function has(messages: Messages, key: string): boolean {
  const found = key
    .split(".")
    .reduce<string | Messages | undefined>(
      (level, part) => (typeof level === "object" ? level[part] : undefined),
      messages,
    );
  return found !== undefined;
}

/** What a source file asks of the catalogue by name: `const t = await getTranslations("noun")`, then `t("key")`. */
function uses(source: string): { namespace: string; key: string }[] {
  const bound = [...source.matchAll(/const (\w+) = await getTranslations\("(\w+)"\)/g)];
  const direct = [...source.matchAll(/\(await getTranslations\("(\w+)"\)\)\("([\w.]+)"/g)];
  return [
    ...direct.map(([, namespace = "", key = ""]) => ({ namespace, key })),
    ...bound.flatMap(([, name = "", namespace = ""]) =>
      [...source.matchAll(new RegExp(`\\b${name}(?:\\.rich|\\.markup)?\\("([\\w.]+)"`, "g"))].map(
        ([, key = ""]) => ({
          namespace,
          key,
        }),
      ),
    ),
  ];
}

describe("the catalogue", () => {
  const files = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"]);

  it("has every message that is asked for by name", () => {
    const missing = files.flatMap((file) => {
      const asked = uses(readFileSync(file, "utf8"));
      // A name may be bound to several nouns in one file; one that has the key is enough.
      const keys = Map.groupBy(asked, (use) => use.key);
      return [...keys]
        .filter(([key, all]) => !all.some((use) => has(messagesOf(use.namespace), key)))
        .map(([key, all]) => `${file}: ${all.map((use) => use.namespace).join(" or ")}.${key}`);
    });
    expect(missing).toEqual([]);
  });

  it("has no empty message and none that shouts or apologises", () => {
    const faults = globSync("messages/en/*.json").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/: "((?:[^"\\]|\\.)*)"/g)]
        .map(([, message = ""]) => message)
        .filter((message) => message === "" || /!|\b(please|oops|sorry|successfully)\b/i.test(message))
        .map((message) => `${file}: ${message}`),
    );
    expect(faults).toEqual([]);
  });
});
