import type { Permission, PlatformPermission } from "#lib/access/permissions.ts";
import type { World } from "../fixtures/world.sql.ts";
import { company, type Door, platform } from "./doors.ts";

export type Fields = Record<string, string | string[] | File>;

/** Who may call an action, and what its form sends. */
export interface ActionDoor {
  door: Door;
  /** What the page binds to the form, beside the company */
  target: (world: World) => Record<string, string>;
  /** Valid fields, so that a refusal is one of access; their ids are of the given company */
  fields: (world: World) => Fields;
  /** Whether target or fields name a record: then those who may call it at home try it with records of others */
  namesRecord: boolean;
}

export const nothing = () => ({});
export const reason = "Test of access";

export function act(
  door: Door,
  target: ActionDoor["target"] = nothing,
  fields: ActionDoor["fields"] = nothing,
  namesRecord = true,
): ActionDoor {
  return { door, target, fields, namesRecord };
}

/** The acts every noun has. `refers` are the fields that name other records of the company. */
export function nounActs(
  noun: string,
  edit: Permission,
  fields: (world: World) => Fields,
  refers: boolean,
  door = company,
) {
  const one = (world: World) => ({ id: world.sample[noun]! });
  const file = `app/c/[company]/${noun}/actions.ts`;
  return {
    [`${file}#add`]: act(company(edit), nothing, fields, refers),
    [`${file}#edit`]: act(door(edit), one, (world) => ({ ...fields(world), version: "1" })),
    [`${file}#archive`]: act(door(edit), nothing, one),
    [`${file}#restore`]: act(door(edit), nothing, one),
    [`${file}#remove`]: act(door(edit), nothing, one),
    [`${file}#archiveMany`]: act(door(edit), nothing, (world) => ({ "ids[]": [one(world).id] })),
    [`${file}#restoreMany`]: act(door(edit), nothing, (world) => ({ "ids[]": [one(world).id] })),
    [`${file}#editField`]: act(door(edit), nothing, (world) => ({
      ...one(world),
      ...{ version: "1", field: "name", value: "Foreign" },
    })),
  };
}

/** What is agreed with somebody from a day to a day; far off, so that nothing is in its way. */
export function termActs(noun: string, edit: Permission, fields: Fields) {
  const file = `app/c/[company]/${noun}/actions.ts`;
  const dates = { validFrom: "2190-01-01", validTo: "2190-01-31" };
  const one = (world: World) => ({ id: world.sample[noun]! });
  return {
    [`${file}#add`]: act(
      company(edit),
      (world) => ({ employeeId: world.sample.employees! }),
      () => ({ ...fields, ...dates }),
    ),
    [`${file}#edit`]: act(company(edit), one, () => ({ ...fields, ...dates, version: "1" })),
    [`${file}#remove`]: act(company(edit), nothing, one),
  };
}

/** An act of the console, which asks for a reason. */
export const consoleAct = (needs: PlatformPermission, fields: (world: World) => Fields) =>
  act(platform(needs), nothing, (world) => ({ reason, ...fields(world) }));

/** A block of time and what it is for. */
export const block = (world: World): Fields => ({
  date: "2026-06-03",
  start: "09:00",
  end: "10:00",
  break: "0",
  departmentId: world.sample.departments!,
  customerId: "",
  projectId: "",
  note: "",
});

/** A part of the settings: there is one row of them, which no form names. */
export const settingsAct = (fields: Fields) =>
  act(company("company.update"), nothing, () => ({ ...fields, version: "1" }), false);
