import type { Node } from "oxc-parser";

/** Any node of the tree, with its fields at hand. */
export type AnyNode = Node & Record<string, unknown>;

/** Calls `visit` with every node below (and with) `node`, and its ancestors, the nearest first. */
export function walk(
  node: Node,
  visit: (node: AnyNode, above: AnyNode[]) => void,
  above: AnyNode[] = [],
): void {
  const one = node as AnyNode;
  visit(one, above);
  const next = [one, ...above];
  for (const value of Object.values(one)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, next);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The text a string or a template without parts stands for; of a template with parts, what comes before the first. */
export function literalText(node: AnyNode): string | null {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type === "TemplateLiteral") return node.quasis[0]?.value.cooked ?? null;
  return null;
}
