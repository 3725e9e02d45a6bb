import { eachFile, type Rule } from "./rule.ts";
import { at, isTest, type Source } from "./source.ts";
import { type AnyNode, walk } from "./walk.ts";

/** Pages for people who are not signed in, what everybody may read, and the front door that sends everybody on. */
const signedOutPages = /^app\/(\(auth\)\/|docs\/|page\.tsx$)/;
/** next-auth answers its own addresses. */
const nextAuthRoute = "app/api/auth/[...nextauth]/route.ts";
/** Next's own switches of a file, which take plain values. */
const switches = new Set(["dynamic", "maxDuration", "preferredRegion", "revalidate", "runtime"]);
/** What of the database goes past open(): the places that make or measure the fences. */
const clientUsers = /^(lib\/(access|db)|bench)\//;

const madeBy = (node: unknown, names: string[]): boolean => {
  const call = node as AnyNode | null | undefined;
  if (call?.type !== "CallExpression" || call.callee.type !== "Identifier") return false;
  return names.includes(call.callee.name);
};

interface Exported {
  name: string;
  value: unknown;
  start: number;
}

/** What a file exports by name, with the value where it stands beside it. */
function exported({ program }: Source): Exported[] {
  return program.body.flatMap((statement): Exported[] => {
    if (statement.type === "ExportDefaultDeclaration")
      return [{ name: "default", value: statement.declaration, start: statement.start }];
    if (statement.type === "ExportAllDeclaration")
      return [{ name: "*", value: null, start: statement.start }];
    if (statement.type !== "ExportNamedDeclaration" || statement.exportKind === "type") return [];
    const { declaration, start } = statement;
    if (declaration?.type === "VariableDeclaration")
      return declaration.declarations.map(({ id, init }) => ({
        name: id.type === "Identifier" ? id.name : "?",
        value: init,
        start,
      }));
    if (declaration) return [{ name: declaration.type, value: declaration, start }];
    return statement.specifiers.map(({ exported: name }) => ({
      name: name.type === "Identifier" ? name.name : "?",
      value: null,
      start,
    }));
  });
}

const offending = (source: Source, fine: (one: { name: string; value: unknown }) => boolean) =>
  exported(source)
    .filter((one) => !fine(one))
    .map(({ name, start }) => `${at(source, start)} exports ${name}`);

export const doorRules: Rule[] = [
  {
    claim: 'an actions.ts says "use server" and exports only defineAction(…) and definePublicAction(…)',
    check: eachFile(
      (path) => path.endsWith("/actions.ts") && path.startsWith("app/"),
      (source) => [
        ...(source.directive === "use server" ? [] : [`${source.path} does not begin with "use server"`]),
        ...offending(source, ({ value }) => madeBy(value, ["defineAction", "definePublicAction"])),
      ],
    ),
    broken: [
      { "app/a/actions.ts": '"use server"; export async function remove(id: string) {}' },
      { "app/a/actions.ts": '"use server"; export const remove = async () => {};' },
      { "app/a/actions.ts": '"use server"; export { remove } from "./acts.ts";' },
      { "app/a/actions.ts": "export const add = defineAction({});" },
    ],
    kept: [{ "app/a/actions.ts": '"use server"; export const add = defineAction({ run: () => 1 });' }],
  },
  {
    claim: '"use server" stands in actions.ts files and nowhere else',
    check: eachFile(
      (path) => !isTest(path) && !/^app\/.*\/actions\.ts$/.test(path),
      (source) => {
        const found: string[] = [];
        walk(source.program, (node) => {
          if (node.type === "ExpressionStatement" && node.directive === "use server")
            found.push(at(source, node.start));
        });
        return found;
      },
    ),
    broken: [
      { "app/a/acts.ts": '"use server"; export const add = defineAction({});' },
      {
        "app/a/page.tsx":
          'export default function P() { async function act() { "use server"; } return act; }',
      },
    ],
  },
  {
    claim: "a route.ts exports only defineRoute(…), defineStream(…) and defineApi(…), and Next's switches",
    check: eachFile(
      (path) => /^app\/.*\/route\.ts$/.test(path) && path !== nextAuthRoute,
      (source) =>
        offending(
          source,
          ({ name, value }) =>
            switches.has(name) || madeBy(value, ["defineRoute", "defineStream", "defineApi"]),
        ),
    ),
    broken: [
      { "app/api/a/route.ts": "export async function GET() { return Response.json({}); }" },
      { "app/api/a/route.ts": "const GET = () => 1; export { GET };" },
    ],
    kept: [
      { "app/api/a/route.ts": 'export const dynamic = "force-dynamic"; export const GET = defineRoute({});' },
    ],
  },
  {
    claim: "a page of signed-in people is definePage(…), in at most 60 lines",
    check: eachFile(
      (path) => /^app\/.*page\.tsx$/.test(path) && !signedOutPages.test(path),
      (source) => {
        const made = exported(source).some(
          ({ name, value }) => name === "default" && madeBy(value, ["definePage"]),
        );
        const lines = source.text.trimEnd().split("\n").length;
        return [
          ...(made ? [] : [`${source.path} is not made by definePage`]),
          ...(lines > 60 ? [`${source.path} has ${lines} lines`] : []),
        ];
      },
    ),
    broken: [
      { "app/a/page.tsx": "export default async function Page() { return null; }" },
      { "app/a/page.tsx": `export default definePage({});${"\n//".repeat(60)}` },
    ],
    kept: [{ "app/(auth)/sign-in/page.tsx": "export default async function Page() { return null; }" }],
  },
  {
    claim: "layouts decide nothing and no loading.tsx begins the answer before the page has decided",
    check: eachFile(
      (path) => /^app\/.*(layout|loading|template)\.tsx$/.test(path),
      (source) => {
        if (source.path.endsWith("loading.tsx")) return [source.path];
        return source.imports.flatMap(({ names, start }) =>
          names
            .filter((name) =>
              ["notFound", "forbidden", "redirect", "requirePermission", "open"].includes(name),
            )
            .map((name) => `${at(source, start)} imports ${name}`),
        );
      },
    ),
    broken: [
      { "app/c/loading.tsx": "export default () => null;" },
      { "app/c/layout.tsx": 'import { forbidden } from "next/navigation";' },
    ],
  },
  {
    claim: "only lib/access and lib/auth turn secrets into people: resolver() is theirs",
    check: eachFile(
      (path) => !/^lib\/(access|auth)\//.test(path) && !isTest(path),
      (source) =>
        source.imports
          .filter(({ names, from }) => names.includes("resolver") && from.startsWith("lib/access/"))
          .map(({ start }) => at(source, start)),
    ),
    broken: [{ "lib/user/x.ts": 'import { resolver } from "#lib/access/resolver.ts";' }],
  },
  {
    claim: "nobody takes a database client past open(): client() is of lib/access and lib/db",
    check: eachFile(
      (path) => !clientUsers.test(path) && !isTest(path),
      (source) =>
        source.imports
          .filter(({ from, typeOnly }) => /^lib\/db\/client\.ts$/.test(from) && !typeOnly)
          .filter(
            ({ names }) =>
              names.includes("client") || (names.includes("*") && !source.path.startsWith("cli/")),
          )
          .map(({ start }) => at(source, start)),
    ),
    broken: [{ "lib/hours/queries.ts": 'import { client } from "#lib/db/client.ts";' }],
  },
];
