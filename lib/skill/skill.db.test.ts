import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { addPackage, deletePackage, editPackage } from "#lib/package/commands.ts";
import { findPackage } from "#lib/package/queries.ts";
import { packageInput } from "#lib/package/schema.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addSkill, archiveSkill, deleteSkill, editSkill, restoreSkill } from "./commands.ts";
import { findSkill, listSkillOptions, listSkills } from "./queries.ts";
import { skillQuery } from "./schema.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let supervisor: CompanyActor;
let stranger: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const other = await made.company();
  manager = actorOf(company, await made.employee(company, { name: "Ann", role: "manager" }));
  supervisor = actorOf(company, await made.employee(company, { role: "supervisor" }));
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
});
afterAll(() => made.end());

const pack = (name: string, crew: string[]) =>
  packageInput.parse({
    ...{ name, durationMinutes: 60, colour: "chart-1" },
    crew: crew.map((skill) => ({ skill, people: 2 })),
  });

describe("a skill", () => {
  it("gets another name, which the packages that ask for it follow", async () => {
    const { id } = await addSkill(manager, { name: "Waiting" });
    const { id: packageId } = await addPackage(manager, pack("Dinner", ["waiting"]));
    await editSkill(manager, { id, name: "Service", version: 1 });
    expect((await findPackage(manager, packageId)).crew).toEqual([{ skill: "Service", people: 2 }]);
    expect(await findSkill(manager, id)).toMatchObject({
      ...{ name: "Service", version: 2, archived: false },
      packages: [{ id: packageId, name: "Dinner", people: 2 }],
    });
    expect((await auditsOf(made.owner, id)).map(({ act }) => act)).toEqual(["skill.add", "skill.edit"]);
  });

  it("has a name of its own whatever the case, and the second of two is told what the first wrote", async () => {
    const [one, two] = [
      await addSkill(manager, { name: "Bar" }),
      await addSkill(manager, { name: "Kitchen" }),
    ];
    const taken = await failure(editSkill(manager, { id: two.id, name: "BAR", version: 1 }));
    expect(taken).toMatchObject({ code: "conflict", fields: { name: ["Another skill has this name."] } });
    await editSkill(manager, { id: one.id, name: "Cocktails", version: 1 });
    const late = await failure(editSkill(manager, { id: one.id, name: "Beer", version: 1 }));
    expect(late).toMatchObject({ code: "conflict", detail: { version: 2, theirs: { name: "Cocktails" } } });
  });

  it("that is archived stays where it is asked for, leaves every choice and frees its name", async () => {
    const { id } = await addSkill(manager, { name: "Driving" });
    const { id: packageId } = await addPackage(manager, pack("Van", ["Driving"]));
    await archiveSkill(manager, id);
    expect((await listSkillOptions(manager)).map(({ name }) => name)).not.toContain("Driving");
    const stored = pack("Van", ["Driving", "Lifting"]);
    await editPackage(manager, { ...stored, id: packageId, version: 1 });
    // The package keeps the one it had, rather than making another of the same name.
    expect((await findSkill(manager, id)).packages).toHaveLength(1);
    const again = await addSkill(manager, { name: "Driving" });
    expect(again.id).not.toBe(id);
    expect(await failure(restoreSkill(manager, id))).toMatchObject({ code: "conflict" });
    expect(await failure(editSkill(manager, { id, name: "X", version: 2 }))).toMatchObject({
      code: "conflict",
    });
    await deleteSkill(manager, again.id);
    await restoreSkill(manager, id);
  });

  it("is deleted only while no package asks for it", async () => {
    const { id } = await addSkill(manager, { name: "Rigging" });
    const { id: packageId } = await addPackage(manager, pack("Stage", ["Rigging"]));
    expect((await failure(deleteSkill(manager, id)))?.message).toBe(
      "1 package refers to Rigging. Archive it instead: what refers to it keeps it.",
    );
    await deletePackage(manager, packageId);
    expect(await failure(deleteSkill(manager, id, 9))).toMatchObject({ code: "conflict" });
    await deleteSkill(manager, id, 1);
    expect(await failure(findSkill(manager, id))).toMatchObject({ code: "not_found" });
    expect((await auditsOf(made.owner, id)).at(-1)).toMatchObject({
      act: "skill.delete",
      before: { name: "Rigging" },
    });
  });

  it("that is deleted while a package takes it up wins or loses as a whole", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, name } = await addSkill(manager, { name: `Race ${round}` });
      const [added, deleted] = await Promise.all([
        failure(addPackage(manager, pack(`Taking ${round}`, [name]))),
        failure(deleteSkill(manager, id)),
      ]);
      // The package may also have come later, and made the skill anew.
      if (deleted !== null) expect(added).toBeNull();
      for (const one of [added, deleted]) if (one) expect(one.code).toBe("conflict");
    }
  });
});

describe("skills", () => {
  it("are listed by name, found by a part of it, and filtered by state", async () => {
    const { id } = await addSkill(manager, { name: "Zither" });
    const names = async (query: object) =>
      (await listSkills(supervisor, skillQuery.parse(query))).rows.map((row) => row.name);
    expect(await names({ q: "zith" })).toEqual(["Zither"]);
    const all = await names({});
    expect(all).toEqual([...all].sort((a, b) => a.localeCompare(b)));
    expect(await names({ sort: "-name" })).toEqual([...all].reverse());
    await archiveSkill(manager, id);
    expect(await names({ q: "zith" })).toEqual([]);
    expect(await names({ q: "zith", state: "archived" })).toEqual(["Zither"]);
  });

  it("are changed by managers only, and those of another company are not there", async () => {
    const { id } = await addSkill(manager, { name: "Juggling" });
    expect(await failure(addSkill(supervisor, { name: "No" }))).toMatchObject({ code: "forbidden" });
    const acts = [
      (actor: CompanyActor) => editSkill(actor, { id, name: "Other", version: 1 }),
      (actor: CompanyActor) => archiveSkill(actor, id),
      (actor: CompanyActor) => restoreSkill(actor, id),
      (actor: CompanyActor) => deleteSkill(actor, id),
    ];
    for (const act of acts) {
      expect(await failure(act(supervisor))).toMatchObject({ code: "forbidden" });
      expect(await failure(act(stranger))).toMatchObject({ code: "not_found" });
    }
    expect((await listSkills(stranger, skillQuery.parse({}))).rows).toEqual([]);
  });
});
