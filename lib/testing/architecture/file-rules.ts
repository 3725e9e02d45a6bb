import { eachFile, type Rule } from "./rule.ts";
import { isTest } from "./source.ts";

const mostLines = 250;
/** A test file is read one claim at a time. */
const mostTestLines = 350;
/** Files a reader would rather have whole, and why. */
const longForAReason: Record<string, string> = {};

/** Names that say nothing of what is inside. */
const empty = /^(utils?|helpers?|services?|managers?|common|misc|index)$/;

/** Files Next looks for by name: one may be the same as another's. */
const nextFile = /^app\/.*\/(page|layout|error|not-found|forbidden)\.tsx$/;

/** Next gives these their names. */
const named = /(^|\/)\[[^\]]+\]|\([^)]+\)/g;

export const fileRules: Rule[] = [
  {
    claim: `no file is longer than ${mostLines} lines, no test longer than ${mostTestLines}, without a reason`,
    check: eachFile(
      (path) => !(path in longForAReason),
      ({ path, text }) => {
        const lines = text.trimEnd().split("\n").length;
        return lines > (isTest(path) ? mostTestLines : mostLines) ? [`${path} has ${lines} lines`] : [];
      },
    ),
    broken: [
      { "lib/a/b.ts": `${"\n".repeat(mostLines)}x;` },
      { "lib/a/b.test.ts": `${"\n".repeat(mostTestLines)}x;` },
    ],
  },
  {
    claim: "files are named in kebab case, for one thing",
    check: eachFile(
      () => true,
      ({ path }) => {
        const parts = path.replace(named, "").split("/").filter(Boolean);
        const names = parts.map((part) =>
          // A folder whose address is that of a document.
          part.replace(/\.json$/, "").replace(/(\.(sql|db|test|spec|config|setup|worker))*\.(tsx?|mjs)$/, ""),
        );
        const fine = names.every((name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !empty.test(name));
        return fine ? [] : [path];
      },
    ),
    broken: [
      { "lib/hours/hoursReport.ts": "" },
      { "components/Button.tsx": "" },
      { "lib/shared/utils.ts": "" },
      { "lib/hours/index.ts": "" },
      { "lib/common/x.ts": "" },
    ],
    kept: [{ "app/c/[company]/clock-ins/[id]/page.tsx": "" }, { "lib/access/open.db.test.ts": "" }],
  },
  {
    claim: "no file only passes on what others export",
    check: eachFile(
      (path) => !nextFile.test(path),
      ({ path, program }) => {
        const passes = program.body.filter(
          (one) =>
            one.type === "ExportAllDeclaration" || (one.type === "ExportNamedDeclaration" && one.source),
        );
        return passes.length > 0 && passes.length === program.body.length ? [path] : [];
      },
    ),
    broken: [{ "lib/hours/hours.ts": 'export * from "./queries.ts"; export { x } from "./rules.ts";' }],
  },
  {
    claim: "imports say the file's whole name",
    check: eachFile(
      () => true,
      ({ path, imports }) =>
        imports
          .filter(({ written }) => /^[.#]/.test(written) && !/\.(tsx?|mjs|json|css|js|wasm)$/.test(written))
          .map(({ written }) => `${path} imports ${written}`),
    ),
    broken: [{ "lib/a/b.ts": 'import { c } from "./c";' }, { "lib/a/b.ts": 'import { c } from "#lib/a/c";' }],
  },
];
