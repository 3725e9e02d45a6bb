import { eachFile, type Rule } from "./rule.ts";
import { at, isSeed, isTest } from "./source.ts";
import { walk } from "./walk.ts";

export const payRules: Rule[] = [
  {
    claim: "what people are paid is asked for in lib/pay alone, where a look leaves its trace",
    check: eachFile(
      (path) => !path.startsWith("lib/pay/") && !isTest(path) && !isSeed(path),
      (source) => {
        const found: string[] = [];
        walk(source.program, (node) => {
          if (node.type !== "Identifier" || !/^payRates?$/.test(node.name)) return;
          found.push(`${at(source, node.start)} ${node.name}`);
        });
        return found;
      },
    ),
    broken: [
      { "lib/hours/queries.ts": "const rows = await db.payRate.findMany();" },
      { "lib/employee/queries.ts": "db.employee.findMany({ select: { payRates: true } });" },
    ],
    kept: [{ "lib/pay/queries.ts": "db.payRate.findFirst();" }],
  },
];
