import { eachFile, type Rule } from "./rule.ts";
import { at, isSeed, isTest, type Source } from "./source.ts";

/** Folders of lib that are no nouns. */
const plumbing = /^lib\/(access|db|doors|env|errors|format|http|i18n|jobs|log|routes|shared|testing)\b/;
const isNoun = (path: string) => path.startsWith("lib/") && !plumbing.test(path) && !isTest(path);
const isNextFile = (from: string) => /^(next|server-only|client-only)(\/|$)/.test(from);

/** A rule of the form: files here never import what is there. `types` allows the shapes but not the code. */
function never(
  claim: string,
  here: (path: string) => boolean,
  there: (from: string, path: string) => boolean,
  broken: Record<string, string>[],
  options: { types?: boolean; kept?: Record<string, string>[] } = {},
): Rule {
  const find = (source: Source) =>
    source.imports
      .filter(({ from, typeOnly }) => !(options.types && typeOnly) && there(from, source.path))
      .map(({ from, start }) => `${at(source, start)} imports ${from}`);
  return {
    claim,
    check: eachFile((path) => here(path) && !isTest(path), find),
    broken,
    kept: options.kept ?? [],
  };
}

export const importRules: Rule[] = [
  never(
    "nothing of a noun knows the web framework",
    isNoun,
    isNextFile,
    [
      { "lib/hours/queries.ts": 'import { cookies } from "next/headers";' },
      { "lib/punch/rules.ts": 'import "server-only";' },
    ],
    { kept: [{ "lib/doors/page.ts": 'import { redirect } from "next/navigation";' }] },
  ),
  never(
    "lib knows neither pages nor views nor the command line",
    (path) => path.startsWith("lib/"),
    (from) => /^(app|components|cli)\//.test(from),
    [{ "lib/hours/queries.ts": 'import { x } from "#components/ui/button.tsx";' }],
  ),
  never(
    "the database and who may do what know no noun and no door",
    (path) => /^lib\/(access|db|shared|format)\//.test(path),
    (from) => isNoun(from) || from.startsWith("lib/doors/") || from.startsWith("lib/jobs/"),
    [{ "lib/access/open.ts": 'import { listHours } from "#lib/hours/queries.ts";' }],
  ),
  never(
    "the database knows nothing of who may do what but its words",
    (path) => path.startsWith("lib/db/"),
    (from) => from.startsWith("lib/access/"),
    [{ "lib/db/scope.ts": 'import { may } from "#lib/access/actor.ts";' }],
    {
      types: true,
      kept: [{ "lib/db/scope.ts": 'import type { Reach } from "#lib/access/permissions.ts";' }],
    },
  ),
  never("doors know no noun", (path) => path.startsWith("lib/doors/"), isNoun, [
    { "lib/doors/page.ts": 'import { listHours } from "../hours/queries.ts";' },
  ]),
  never("nouns know no door", isNoun, (from) => from.startsWith("lib/doors/"), [
    { "lib/hours/queries.ts": 'import { definePage } from "#lib/doors/page.ts";' },
  ]),
  never(
    "views of a noun never fetch, write or decide access",
    (path) => path.startsWith("components/"),
    (from) => /^lib\/(db|access)\//.test(from) || /^lib\/.*(queries|commands)\.ts$/.test(from),
    [
      { "components/hours/table.tsx": 'import { listHours } from "#lib/hours/queries.ts";' },
      { "components/hours/table.tsx": 'import type { Db } from "#lib/db/scope.ts";' },
      { "components/hours/table.tsx": 'import type { Role } from "#lib/access/permissions.ts";' },
    ],
  ),
  never(
    "primitives of the interface import nothing of ours but each other",
    (path) => path.startsWith("components/ui/"),
    (from) => /^(app|lib|components)\//.test(from) && !from.startsWith("components/ui/"),
    [{ "components/ui/card.tsx": 'import { routes } from "#lib/routes.ts";' }],
  ),
  never(
    "table, chart and form wrap their library and know no noun",
    (path) => /^components\/(table|chart|form)\//.test(path),
    (from, path) =>
      /^components\//.test(from) && !/^components\/(ui|table|chart|form)\//.test(from) && from !== path,
    [{ "components/table/data-table.tsx": 'import { Row } from "#components/employee/row.tsx";' }],
  ),
  never(
    "pages, actions and routes have no handle to the database",
    (path) => /^(app\/|middleware\.ts)/.test(path),
    (from) => /^lib\/db\//.test(from) || /^lib\/access\/(open|resolver|sql|retention)\b/.test(from),
    [
      { "app/clock/page.tsx": 'import { open } from "#lib/access/open.ts";' },
      { "app/clock/page.tsx": 'import { client } from "#lib/db/client.ts";' },
    ],
  ),
  never(
    "what serves never imports tests or their tools",
    (path) => !isSeed(path) && !path.startsWith("bench/") && !/\.config\.(ts|mjs)$/.test(path),
    (from) =>
      /^(lib\/testing|e2e)\//.test(from) || /^(vitest|fast-check|@playwright\/test|oxc-parser)$/.test(from),
    [{ "lib/hours/queries.ts": 'import { factories } from "#lib/testing/factories.ts";' }],
  ),
];
