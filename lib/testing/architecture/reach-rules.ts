import type { Rule } from "./rule.ts";
import { isTest, type Tree } from "./source.ts";

/** What only a server has. */
const isMachine = (from: string) =>
  from.startsWith("node:") ||
  /^(pg|pg-boss|pino|nodemailer|@prisma\/.*|next\/headers|next\/cache|server-only)$/.test(from) ||
  /^lib\/(db|env\.ts|log\.ts|access\/(open|resolver|actor|session)\.ts)/.test(from);

/** Tells an id from other text, which is pure, and also makes new ones. */
const ids = "lib/shared/ids.ts";

/**
 * From each start to the first forbidden thing it reaches by imports that run, with the way there. Server actions are
 * where the browser's code ends: it only gets their address.
 */
function ways(tree: Tree, starts: string[], forbidden: (from: string) => boolean): string[] {
  const found: string[] = [];
  for (const start of starts) {
    const seen = new Set<string>();
    const look = (path: string, way: string[]): string[] | null => {
      if (seen.has(path) || path === ids) return null;
      seen.add(path);
      for (const { from, typeOnly } of tree.get(path)?.imports ?? []) {
        if (typeOnly || tree.get(from)?.directive === "use server") continue;
        if (forbidden(from)) return [...way, from];
        const further = look(from, [...way, from]);
        if (further) return further;
      }
      return null;
    };
    const way = look(start, [start]);
    if (way) found.push(way.join(" → "));
  }
  return found;
}

const startsWhere = (tree: Tree, concerns: (path: string) => boolean) =>
  [...tree.keys()].filter((path) => concerns(path) && !isTest(path));

export const reachRules: Rule[] = [
  {
    claim:
      "rules and schemas are pure: whatever they import, they reach neither the database nor the machine",
    check: (tree) =>
      ways(
        tree,
        startsWhere(tree, (path) => /^lib\/(?!testing).*\/(?:[a-z-]*rules|schema)\.ts$/.test(path)),
        isMachine,
      ),
    broken: [
      { "lib/hours/rules.ts": 'import { env } from "#lib/env.ts";', "lib/env.ts": "" },
      {
        "lib/hours/schema.ts": 'import { x } from "./other.ts";',
        "lib/hours/other.ts": 'import { readFileSync } from "node:fs";',
      },
    ],
    kept: [{ "lib/hours/rules.ts": 'import type { Db } from "#lib/db/scope.ts";' }],
  },
  {
    claim: "what runs in browsers reaches nothing of the server",
    check: (tree) =>
      ways(
        tree,
        [...tree.values()].filter(({ directive }) => directive === "use client").map(({ path }) => path),
        // The whole catalogue would go along: views get the sentences they show, and may fill in their places.
        (from) => isMachine(from) || (from.startsWith("lib/i18n/") && from !== "lib/i18n/fill.ts"),
      ),
    broken: [
      {
        "components/clock/card.tsx": '"use client"; import { x } from "./x.ts";',
        "components/clock/x.ts": 'import { randomUUID } from "node:crypto";',
      },
      { "components/clock/card.tsx": '"use client"; import { said } from "#lib/i18n/said.ts";' },
    ],
    kept: [
      {
        "components/clock/card.tsx": '"use client"; import { act } from "#app/clock/actions.ts";',
        "app/clock/actions.ts": '"use server"; import { x } from "#lib/db/client.ts";',
      },
    ],
  },
  {
    claim: "no circle of imports",
    check: (tree) => circles(tree),
    broken: [{ "lib/a/x.ts": 'import "./y.ts";', "lib/a/y.ts": 'import "./x.ts";' }],
    kept: [{ "lib/a/x.ts": 'import type { Y } from "./y.ts";', "lib/a/y.ts": 'import "./x.ts";' }],
  },
];

function circles(tree: Tree): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const look = (path: string, way: string[]): void => {
    const begin = way.indexOf(path);
    if (begin >= 0) {
      found.push([...way.slice(begin), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const { from, typeOnly } of tree.get(path)?.imports ?? [])
      if (!typeOnly && tree.has(from)) look(from, [...way, path]);
    done.add(path);
  };
  for (const path of tree.keys()) look(path, []);
  return found;
}
