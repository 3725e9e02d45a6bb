import { describe, expect, it } from "vitest";
import { doorRules } from "./architecture/door-rules.ts";
import { fileRules } from "./architecture/file-rules.ts";
import { importRules } from "./architecture/import-rules.ts";
import { isolationRules } from "./architecture/isolation-rules.ts";
import { payRules } from "./architecture/pay-rules.ts";
import { reachRules } from "./architecture/reach-rules.ts";
import { sentenceRules } from "./architecture/sentence-rules.ts";
import { readTree, treeOf } from "./architecture/source.ts";
import { textRules } from "./architecture/text-rules.ts";
import { wordRules } from "./architecture/word-rules.ts";

/** The rules of docs/ARCHITECTURE.md that a machine can hold. Those about tables are in lib/db/catalogue.db.test.ts. */
const rules = [
  ...importRules,
  ...reachRules,
  ...doorRules,
  ...isolationRules,
  ...payRules,
  ...wordRules,
  ...textRules,
  ...sentenceRules,
  ...fileRules,
];
const tree = readTree();

it("reads the whole tree", () => {
  for (const path of [
    "lib/access/open.ts",
    "app/clock/page.tsx",
    "cli/start.mjs",
    "prisma/migrate.ts",
    "middleware.ts",
  ])
    expect([...tree.keys()]).toContain(path);
});

describe.each(rules)("$claim", ({ check, broken, kept = [] }) => {
  it("holds", () => {
    expect(check(tree)).toEqual([]);
  });

  it("can fail, and not by mistake", () => {
    expect(broken.length).toBeGreaterThan(0);
    for (const sample of broken) expect(check(treeOf(sample)), JSON.stringify(sample)).not.toEqual([]);
    for (const sample of kept) expect(check(treeOf(sample)), JSON.stringify(sample)).toEqual([]);
  });
});
