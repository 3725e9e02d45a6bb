import { AppError, invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { byName } from "#lib/shared/list.ts";

/** Departments are few; beyond this the tree and the choices would stop being of use. */
export const mostDepartments = 1000;
export const deepestNesting = 8;

/** What the tree is made of. */
export interface Node {
  id: string;
  name: string;
  parentId: string | null;
}

/** A node in its place: from the top down, siblings by name. */
export type Placed<N extends Node> = N & {
  /** 0 at the top */
  depth: number;
  /** The names from the top down to itself */
  path: string[];
};

/**
 * The whole tree in reading order. A node whose parent is not among the rows (it is archived) stands at the top, so
 * that nothing is ever lost from sight.
 */
export function inTreeOrder<N extends Node>(nodes: readonly N[]): Placed<N>[] {
  const known = new Set(nodes.map((node) => node.id));
  const children = new Map<string | null, N[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const place = (parent: string | null, path: string[]): Placed<N>[] =>
    (children.get(parent) ?? []).sort(byName).flatMap((node) => {
      const own = [...path, node.name];
      return [{ ...node, depth: path.length, path: own }, ...place(node.id, own)];
    });
  return place(null, []);
}

/** A department and all that lie below it. */
export function withBelow(nodes: readonly Node[], id: string): Set<string> {
  const found = new Set([id]);
  let grew = true;
  while (grew) {
    const size = found.size;
    for (const node of nodes) if (node.parentId !== null && found.has(node.parentId)) found.add(node.id);
    grew = found.size > size;
  }
  return found;
}

/** How many levels lie from the top to a department, itself counted. Ends also where the rows make a ring. */
export function levelOf(nodes: readonly Node[], id: string): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && byId.has(at) && !seen.has(at); ) {
    seen.add(at);
    at = byId.get(at)?.parentId ?? null;
  }
  return seen.size;
}

/** How many levels a department and what is below it take up. */
function height(nodes: readonly Node[], id: string): number {
  const own = levelOf(nodes, id);
  return Math.max(...[...withBelow(nodes, id)].map((one) => levelOf(nodes, one) - own + 1));
}

/**
 * Whether a department may be hung below another.
 *
 * @param id null for one that is about to be made
 * Errors: invalid at `parentId` when it would lie below itself, or too deep.
 */
export function refuseBadParent(nodes: readonly Node[], id: string | null, parentId: string | null): void {
  if (parentId === null) return;
  if (id !== null && withBelow(nodes, id).has(parentId))
    throw invalid("parentId", said("department.belowItself"));
  const levels = levelOf(nodes, parentId) + (id === null ? 1 : height(nodes, id));
  if (levels > deepestNesting)
    throw invalid("parentId", said("department.tooDeep", { most: deepestNesting }));
}

/** Errors: conflict with the numbers of what still belongs to it. */
export function refuseDepartmentInUse(name: string, uses: { employees: number; children: number }): void {
  const { employees, children } = uses;
  if (employees + children === 0) return;
  const parts = [
    employees
      ? said(employees === 1 ? "department.onePerson" : "department.people", { count: employees })
      : "",
    children ? said(children === 1 ? "department.oneBelow" : "department.below", { count: children }) : "",
  ].filter(Boolean);
  throw new AppError(
    "conflict",
    said("department.inUse", { name, uses: new Intl.ListFormat("en").format(parts) }),
  );
}
