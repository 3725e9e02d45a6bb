import type { Rule } from "./rule.ts";
import { at, type Source, type Tree } from "./source.ts";
import { type AnyNode, walk } from "./walk.ts";

const registry = "lib/isolation/reads.ts";

/** The functions a noun's queries.ts exports, with where they stand. */
function exportedFunctions(source: Source): { name: string; start: number }[] {
  return source.program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return [];
    const { declaration, start } = statement;
    if (declaration.type === "FunctionDeclaration") return [{ name: declaration.id?.name ?? "?", start }];
    if (declaration.type !== "VariableDeclaration") return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === "Identifier" && /Function/.test(init?.type ?? "") ? [{ name: id.name, start }] : [],
    );
  });
}

/** The keys of the registry: "customer.findCustomer". */
function registered(source: Source | undefined): Set<string> {
  const names = new Set<string>();
  if (!source) return names;
  walk(source.program, (node) => {
    const key = node.type === "Property" ? (node.key as AnyNode) : null;
    if (key?.type === "Literal" && typeof key.value === "string") names.add(key.value);
  });
  return names;
}

function untried(tree: Tree): string[] {
  const known = registered(tree.get(registry));
  return [...tree.values()]
    .filter(({ path }) => /^lib\/[a-z-]+\/queries\.ts$/.test(path))
    .flatMap((source) => {
      const noun = source.path.split("/")[1];
      return exportedFunctions(source)
        .filter(({ name }) => !known.has(`${noun}.${name}`))
        .map(({ name, start }) => `${at(source, start)}: add "${noun}.${name}" to ${registry}`);
    });
}

export const isolationRules: Rule[] = [
  {
    claim: "every data function is tried by the isolation self-test",
    check: untried,
    broken: [
      { "lib/hours/queries.ts": "export async function listHours() {}", [registry]: "" },
      { "lib/hours/queries.ts": "export async function summariseHours() {}" },
      {
        "lib/hours/queries.ts": "export const findHours = async () => 1;",
        [registry]: 'const reads = { "hours.listHours": [] };',
      },
    ],
    kept: [
      {
        "lib/hours/queries.ts": "export async function listHours() {} function inner() {}",
        [registry]: 'const reads = { "hours.listHours": [] };',
      },
    ],
  },
];
