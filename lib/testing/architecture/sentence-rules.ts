import { eachFile, type Rule } from "./rule.ts";
import { at, isTest, type Source } from "./source.ts";
import { outcomes } from "./text-rules.ts";
import { type AnyNode, walk } from "./walk.ts";

/** What is made with a message for people, and the calls of zod that take one. */
const refusals = /^(AppError|ImportStopped|invalid|conflict|addMessage)$/;
const shapes =
  /^(string|number|enum|union|instanceof|date|datetime|email|url|uuid|int|min|max|length|regex|refine|superRefine|addIssue|check)$/;
/** Two words or more: codes, fields and keys are one. */
const phrase = /\p{L}{2,}\S*\s+\S*\p{L}/u;
const sentence = /^[\p{Lu}"“].*\s.*[.?]$/su;

/** The text of a string, or of a template with a letter in each of its places. */
function wordsOf(node: AnyNode): string {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : "";
  return node.type === "TemplateLiteral" ? node.quasis.map(({ value }) => value.cooked).join("X") : "";
}

function nameOf(node: AnyNode): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? nameOf(node.property as AnyNode) : "";
}

/** What a call hands over that may be a message: an argument, one in an object, or one made later. */
function handed(node: AnyNode): AnyNode[] {
  if (node.type === "ArrowFunctionExpression") return handed(node.body as AnyNode);
  if (node.type !== "ObjectExpression") return outcomes(node);
  const properties = node.properties.filter((one) => one.type === "Property");
  return properties
    .filter((one) => /^(message|error)$/.test(nameOf(one.key as AnyNode)))
    .flatMap((one) => handed(one.value as AnyNode));
}

/** For those who run or write programs: an error nobody foresaw, the log, and what a route says of itself. */
function forProgrammers(above: AnyNode[]): boolean {
  return above.some(
    (node) =>
      (node.type === "NewExpression" && /^(?!App)\w*Error$/.test(nameOf(node.callee as AnyNode))) ||
      (node.type === "CallExpression" && /^(log|console)\.\w+$/.test(calleeOf(node))) ||
      (node.type === "Property" && nameOf(node.key as AnyNode) === "summary"),
  );
}

function calleeOf({ callee }: AnyNode): string {
  const one = callee as AnyNode;
  return one.type === "MemberExpression" ? `${nameOf(one.object as AnyNode)}.${nameOf(one)}` : nameOf(one);
}

function toldSentences(source: Source): string[] {
  const found = new Map<number, string>();
  const take = (node: AnyNode) =>
    found.set(node.start, `${at(source, node.start)} ${source.text.slice(node.start, node.end)}`);
  walk(source.program, (node, above) => {
    if (sentence.test(wordsOf(node)) && !forProgrammers(above)) take(node);
    if (node.type !== "NewExpression" && node.type !== "CallExpression") return;
    const callee = node.callee as AnyNode;
    const concerns = callee.type === "MemberExpression" ? shapes : refusals;
    if (!concerns.test(nameOf(callee))) return;
    for (const one of (node.arguments as unknown as AnyNode[]).flatMap(handed))
      if (phrase.test(wordsOf(one))) take(one);
  });
  return [...found.values()];
}

/** What is said there is for whoever runs the product, before there is a page: settings and database roles. */
const forOperators = /^lib\/(db\/|env\.ts$|testing\/)/;

export const sentenceRules: Rule[] = [
  {
    claim: "what rules, schemas and errors say stands in the message catalogue",
    check: eachFile(
      (path) => /^(lib|app)\/.*\.tsx?$/.test(path) && !forOperators.test(path) && !isTest(path),
      toldSentences,
    ),
    broken: [
      { "lib/a/commands.ts": 'throw new AppError("conflict", "it runs already");' },
      { "lib/a/commands.ts": `throw new AppError("conflict", \`\${name} is archived.\`);` },
      { "lib/a/rules.ts": 'throw invalid("end", late ? said("a.late") : "The end is missing");' },
      { "lib/a/file.ts": `addMessage(notes, 3, () => \`line \${line} is not read\`);` },
      { "lib/a/schema.ts": 'const a = z.string({ error: "Fill this in" });' },
      { "lib/a/schema.ts": `const a = z.string().refine(isDate, { message: \`not a date\` });` },
      { "lib/a/schema.ts": 'context.addIssue({ code: "custom", message: "not an hour" });' },
      { "lib/a/rules.ts": 'const refusals = { used: "This link has been used already." };' },
      { "app/a/actions.ts": '"use server"; throw new AppError("gone", "Load the page again");' },
    ],
    kept: [
      { "lib/a/commands.ts": 'throw new AppError("conflict", said("a.archived", { name }));' },
      {
        "lib/a/rules.ts":
          'throw invalid("break", said("a.long")); throw new Error("Never open inside open.");',
      },
      { "app/api/a/route.ts": 'const GET = defineRoute({ summary: "How far it is." });' },
      { "lib/a/rules.ts": 'log.warn({ err }, "The worker does not answer.");' },
      { "lib/a/schema.ts": "const a = z.string().regex(/^[a-z ]+$/).max(20, message);" },
    ],
  },
];
