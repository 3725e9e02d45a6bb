import { eachFile, type Rule } from "./rule.ts";
import { at, isSeed, isTest } from "./source.ts";
import { type AnyNode, walk } from "./walk.ts";

const named = (node: AnyNode | undefined, name: string) => node?.type === "Identifier" && node.name === name;

/** `db.payRate`, but for counting: how many rates there are tells of no amount. */
function asksForRates(node: AnyNode, above: AnyNode | undefined): boolean {
  if (node.type !== "MemberExpression" || !named(node.property as AnyNode, "payRate")) return false;
  return !(above?.type === "MemberExpression" && named(above.property as AnyNode, "count"));
}

/** `payRates: true` or `payRates: { … }`, as a read of another record asks for its rates. */
function reachesForRates(node: AnyNode): boolean {
  if (node.type !== "Property" || !named(node.key as AnyNode, "payRates")) return false;
  return node.value.type === "Literal" || node.value.type === "ObjectExpression";
}

export const payRules: Rule[] = [
  {
    claim: "what people are paid is asked for in lib/pay alone, where a look leaves its trace",
    check: eachFile(
      (path) => !path.startsWith("lib/pay/") && !isTest(path) && !isSeed(path),
      (source) => {
        const found: string[] = [];
        walk(source.program, (node, above) => {
          if (asksForRates(node, above[0]) || reachesForRates(node))
            found.push(`${at(source, node.start)} pay rates`);
        });
        return found;
      },
    ),
    broken: [
      { "lib/hours/queries.ts": "const rows = await db.payRate.findMany();" },
      { "lib/employee/queries.ts": "db.employee.findMany({ select: { payRates: true } });" },
      { "lib/employee/queries.ts": "const include = { payRates: { select: { amountMinor: true } } };" },
    ],
    kept: [
      { "lib/pay/queries.ts": "db.payRate.findFirst();" },
      { "lib/employee/delete.ts": "const uses = { payRates: (take) => db.payRate.count({ take }) };" },
    ],
  },
];
