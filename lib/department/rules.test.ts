import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import {
  deepestNesting,
  inTreeOrder,
  levelOf,
  type Node,
  refuseBadParent,
  refuseDepartmentInUse,
  withBelow,
} from "./rules.ts";

const node = (id: string, parentId: string | null = null, name = id): Node => ({ id, name, parentId });
const house = [
  node("kitchen", "floor"),
  node("floor"),
  node("pastry", "kitchen"),
  node("bar", "floor"),
  node("office"),
];

it("reads from the top down, siblings by name", () => {
  expect(inTreeOrder(house).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
    "0 floor",
    "1 bar",
    "1 kitchen",
    "2 pastry",
    "0 office",
  ]);
  expect(inTreeOrder(house).find((one) => one.id === "pastry")?.path).toEqual(["floor", "kitchen", "pastry"]);
});

it("puts what lies below an archived department at the top", () => {
  expect(inTreeOrder([node("pastry", "gone")])).toMatchObject([{ id: "pastry", depth: 0 }]);
});

it("finds what lies below", () => {
  expect([...withBelow(house, "floor")].sort()).toEqual(["bar", "floor", "kitchen", "pastry"]);
  expect([...withBelow(house, "pastry")]).toEqual(["pastry"]);
});

describe("refuseBadParent", () => {
  it.each([
    ["floor", "floor"],
    ["floor", "pastry"],
    ["kitchen", "pastry"],
  ])("%s below %s is a ring", (id, parent) => {
    expect(() => refuseBadParent(house, id, parent)).toThrow("below itself");
  });

  it.each([
    ["pastry", "office"],
    ["kitchen", null],
    [null, "pastry"],
  ])("%s below %s is fine", (id, parent) => {
    expect(() => refuseBadParent(house, id, parent)).not.toThrow();
  });

  it("counts what is hung on with it", () => {
    const chain = Array.from({ length: deepestNesting - 1 }, (_, at) =>
      node(`c${at}`, at ? `c${at - 1}` : null),
    );
    const deepest = `c${deepestNesting - 2}`;
    expect(() => refuseBadParent([...chain, node("one")], "one", deepest)).not.toThrow();
    const two = [node("one"), node("two", "one")];
    expect(() => refuseBadParent([...chain, ...two], "one", deepest)).toThrow("at most");
  });
});

/** A tree grown by random moves, each of which the rule allowed. */
const moves = fc.array(fc.tuple(fc.nat(14), fc.option(fc.nat(14))), { maxLength: 60 });
function grow(wanted: [number, number | null][]): Node[] {
  let nodes = Array.from({ length: 15 }, (_, at) => node(`d${at}`));
  for (const [child, parent] of wanted) {
    const parentId = parent === null ? null : `d${parent}`;
    try {
      refuseBadParent(nodes, `d${child}`, parentId);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      continue;
    }
    nodes = nodes.map((one) => (one.id === `d${child}` ? { ...one, parentId } : one));
  }
  return nodes;
}

it("never makes a ring, never gets too deep and loses nobody, whatever is moved where", () => {
  fc.assert(
    fc.property(moves, (wanted) => {
      const nodes = grow(wanted);
      const placed = inTreeOrder(nodes);
      expect(placed.map((one) => one.id).sort()).toEqual(nodes.map((one) => one.id).sort());
      const place = new Map(placed.map((one, at) => [one.id, at]));
      for (const one of placed) {
        expect(one.depth).toBeLessThan(deepestNesting);
        expect(levelOf(nodes, one.id)).toBe(one.depth + 1);
        expect(one.path).toHaveLength(one.depth + 1);
        if (one.parentId) expect(place.get(one.parentId)).toBeLessThan(place.get(one.id) ?? 0);
      }
    }),
  );
});

it.each([
  [{ employees: 0, children: 0 }, null],
  [{ employees: 1, children: 0 }, "Bar is in use: 1 person belongs to it. Move them first."],
  [
    { employees: 3, children: 2 },
    "Bar is in use: 3 people belong to it and 2 departments lie below it. Move them first.",
  ],
  [{ employees: 0, children: 1 }, "Bar is in use: 1 department lies below it. Move them first."],
])("in use by %j: %s", (uses, message) => {
  const refuse = () => refuseDepartmentInUse("Bar", uses);
  if (message) expect(refuse).toThrow(message);
  else expect(refuse).not.toThrow();
});
