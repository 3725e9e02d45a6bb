import { eachFile, type Rule } from "./rule.ts";
import { at, isTest, type Source } from "./source.ts";
import { type AnyNode, walk } from "./walk.ts";

/** Attributes people read or hear. */
const spoken =
  /^(title|alt|label|placeholder|hint|description|text|message|summary|caption|aria-(label|description|roledescription|valuetext))$/;
/** Names and marks that are the same in every language. */
const sameEverywhere = /\bHourly\b|\besc\b/gi;
/** A key of the catalogue handed on to a component that looks it up. */
const isKey = (text: string) => /^[a-z]+([A-Z][a-z]+)+$/.test(text);

const isWords = (text: unknown) =>
  typeof text === "string" && !isKey(text) && /\p{L}{2,}/u.test(text.replace(sameEverywhere, ""));

/** The strings an expression can turn into: through ?:, && and ||. */
export function outcomes(node: AnyNode): AnyNode[] {
  if (node.type === "ConditionalExpression")
    return [...outcomes(node.consequent as AnyNode), ...outcomes(node.alternate as AnyNode)];
  if (node.type === "LogicalExpression")
    return [...outcomes(node.left as AnyNode), ...outcomes(node.right as AnyNode)];
  return [node];
}

function saysWords(node: AnyNode): boolean {
  if (node.type === "Literal") return isWords(node.value);
  if (node.type === "TemplateLiteral") return node.quasis.some((part) => isWords(part.value.cooked));
  return false;
}

function spokenText(source: Source): string[] {
  const found: string[] = [];
  const take = (node: AnyNode) =>
    found.push(`${at(source, node.start)} ${source.text.slice(node.start, node.end).trim()}`);
  walk(source.program, (node, above) => {
    if (node.type === "JSXText" && isWords(node.value)) take(node);
    if (node.type === "JSXExpressionContainer" && above[0]?.type !== "JSXAttribute")
      for (const one of outcomes(node.expression as AnyNode)) if (saysWords(one)) take(one);
    if (node.type !== "JSXAttribute" || node.name.type !== "JSXIdentifier" || !spoken.test(node.name.name))
      return;
    const value = node.value as AnyNode | null;
    const given = value?.type === "JSXExpressionContainer" ? (value.expression as AnyNode) : value;
    for (const one of given ? outcomes(given) : []) if (saysWords(one)) take(one);
  });
  return found;
}

export const textRules: Rule[] = [
  {
    claim: "what people read stands in the message catalogue",
    check: eachFile((path) => /^(app|components)\/.*\.tsx$/.test(path) && !isTest(path), spokenText),
    broken: [
      { "app/a/page.tsx": "const a = <p>Saved just now</p>;" },
      { "app/a/page.tsx": 'const a = <p>{done ? "Saved" : t("saving")}</p>;' },
      { "components/a/b.tsx": 'const a = <button aria-label="Close" />;' },
      { "components/a/b.tsx": `const a = <Field label={\`Hours of \${name}\`} />;` },
    ],
    kept: [
      {
        "app/a/page.tsx":
          'const a = <p className="text-ink" id="total">{t("total")} · Hourly 8:05 — {"·"}</p>;',
      },
    ],
  },
];
