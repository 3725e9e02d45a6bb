import { describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Reach } from "#lib/access/permissions.ts";
import { readModels } from "#lib/testing/datamodel.ts";
import { fences } from "./fences.ts";
import type { Prisma } from "./generated/client.ts";
import { bound, jsonColumns, type Scope, scopeOf, scopeStatements } from "./scope.ts";

const companyId = "01900000-0000-7000-8000-000000000001";
const stranger = "01900000-0000-7000-8000-000000000002";
const employeeId = "01900000-0000-7000-8000-000000000003";
const colleague = "01900000-0000-7000-8000-000000000004";
const departmentId = "01900000-0000-7000-8000-000000000005";

function scope(reach: Reach = "company"): Scope {
  return {
    actor: {} as CompanyActor,
    permission: "company.view",
    companyId,
    employeeId,
    reach,
    departmentIds: [departmentId],
    wrote: false,
    audited: false,
  };
}

const models = await readModels();
const fenced = models.filter((model) => fences[model.name].kind !== "platform");
const readers =
  "findUnique findUniqueOrThrow findFirst findFirstOrThrow findMany count aggregate groupBy".split(" ");
const changers = "update updateMany updateManyAndReturn delete deleteMany".split(" ");
const creators = "create createMany createManyAndReturn".split(" ");

describe("bound", () => {
  it.each(fenced.map((model) => model.name))("%s: every root where gets the company", (name) => {
    const fence = fences[name];
    const condition = fence.kind === "company" && fence.key === "id" ? { id: companyId } : { companyId };
    if (fence.kind === "company" && fence.insertOnly) {
      expect(() => bound(name, "findMany", {}, scope())).toThrow("only be added to");
      return;
    }
    for (const operation of [...readers, ...changers]) {
      for (const where of [
        undefined,
        {},
        { OR: [{ companyId: stranger }] },
        { AND: { companyId: stranger } },
      ]) {
        const args = bound(name, operation, where ? { where } : {}, scope());
        expect(args.where?.AND, operation).toContainEqual(condition);
      }
    }
  });

  it.each(models.filter((model) => fences[model.name].kind === "platform").map((model) => model.name))(
    "%s: no operation at all",
    (name) => {
      for (const operation of [...readers, ...changers, ...creators, "upsert"])
        expect(() => bound(name, operation, {}, scope()), operation).toThrow("platform table");
    },
  );

  it("keeps what the caller asked for beside its own conditions", () => {
    const where = { status: "running", AND: [{ zone: "UTC" }], OR: [{ id: stranger }] };
    expect(bound("ClockIn", "findMany", { where }, scope()).where).toEqual({
      status: "running",
      OR: [{ id: stranger }],
      AND: [{ zone: "UTC" }, { companyId }],
    });
  });

  it("refuses a row of another company, and writes the company into a row that names none", () => {
    for (const operation of creators) {
      const create = (row: object) => bound("Site", operation, { data: row }, scope());
      expect(() => create({ companyId: stranger, name: "x" })).toThrow("another company");
      expect(create({ name: "x" }).data).toEqual({ companyId, name: "x" });
    }
    const rows = [{ name: "x" }, { name: "y", companyId: stranger }];
    expect(() => bound("Site", "createMany", { data: rows }, scope())).toThrow("another company");
  });

  it("refuses to move a row to another company or under another id", () => {
    for (const operation of ["update", "updateMany", "updateManyAndReturn"]) {
      for (const data of [
        { companyId: stranger },
        { companyId },
        { id: stranger },
        { companyId: { set: stranger } },
      ])
        expect(() => bound("Site", operation, { where: {}, data }, scope())).toThrow("never changes");
    }
    const upsert = { where: {}, create: {}, update: { companyId: stranger } };
    expect(() => bound("Site", "upsert", upsert, scope())).toThrow("never changes");
  });

  it.each(fenced.map((model) => model.name))("%s: no nested write by any of its relations", (name) => {
    const fence = fences[name];
    const relations = models.find((model) => model.name === name)!.fields.filter((field) => field.relation);
    const words =
      "create createMany connect connectOrCreate disconnect update updateMany upsert delete deleteMany";
    for (const relation of relations) {
      for (const word of words.split(" ")) {
        for (const bare of [{}, Object.create(null)]) {
          const data = { [relation.name]: Object.assign(bare, { [word]: {} }) };
          const operations =
            fence.kind === "company" && fence.insertOnly ? ["createMany"] : ["create", "update"];
          for (const operation of operations)
            expect(() => bound(name, operation, { data }, scope()), relation.name).toThrow("nested write");
        }
      }
    }
  });

  it("takes free JSON as it is, in the columns that hold it", () => {
    for (const model of models) {
      const free = model.fields.filter((field) => field.type === "Json").map((field) => field.name);
      if (fences[model.name].kind !== "platform")
        expect([...(jsonColumns[model.name] ?? [])].sort(), model.name).toEqual(free.sort());
    }
    const data = { after: { create: "a word of the person" } };
    expect(bound("AuditDetail", "create", { data }, scope()).data).toMatchObject(data);
  });

  it("fails closed on an operation it does not know", () => {
    for (const operation of ["findRaw", "aggregateRaw", "somethingNew"])
      expect(() => bound("Site", operation, {}, scope())).toThrow("does not know");
  });

  describe("with a narrower reach", () => {
    const person = (name: Prisma.ModelName, reach: Reach) =>
      bound(name, "findMany", {}, scope(reach)).where?.AND;
    const inDepartments = { departmentId: { in: [departmentId] } };

    it("own: only oneself", () => {
      expect(person("Employee", "own")).toContainEqual({ id: employeeId });
      for (const name of ["Punch", "PunchDetail", "ClockIn", "ClockInBreak", "ChainHead"] as const)
        expect(person(name, "own"), name).toContainEqual({ employeeId });
    });

    it("department: people whose home department it is, by whatever way leads to them", () => {
      expect(person("Employee", "department")).toContainEqual(inDepartments);
      expect(person("ClockIn", "department")).toContainEqual({ employee: inDepartments });
      expect(person("ClockInBreak", "department")).toContainEqual({ clockIn: { employee: inDepartments } });
      expect(person("PunchDetail", "department")).toContainEqual({ punch: { employee: inDepartments } });
    });

    it("own: no row about somebody else is made", () => {
      const row = { companyId, employeeId: colleague };
      expect(() => bound("ClockIn", "create", { data: row }, scope("own"))).toThrow("somebody else");
      expect(() => bound("ClockIn", "createMany", { data: [row] }, scope("own"))).toThrow("somebody else");
    });
  });
});

describe("scopeStatements", () => {
  it("spells nothing but UUIDs and known words", () => {
    for (const evil of [
      "'; DROP TABLE users; --",
      "",
      "00000000-0000-0000-0000-000000000000",
      `${companyId}'`,
    ]) {
      expect(() => scopeStatements({ ...scope(), companyId: evil }, 1)).toThrow("UUIDs only");
      expect(() => scopeStatements({ ...scope(), departmentIds: [departmentId, evil] }, 1)).toThrow(
        "UUIDs only",
      );
    }
    expect(() => scopeStatements({ ...scope(), employeeId: "x'y" }, 1)).toThrow("UUIDs only");
  });

  it("says nobody when there is no employee, so that a setting left over cannot stand in", () => {
    const text = scopeStatements({ ...scope(), employeeId: null, departmentIds: [] }, 1000);
    expect(text).toContain("SET LOCAL app.employee_id = ''");
    expect(text).toContain("SET LOCAL app.department_ids = ''");
  });
});

describe("scopeOf", () => {
  it("knows only handles that open() made", () => {
    expect(() => scopeOf({} as never)).toThrow("did not come from open()");
  });
});
