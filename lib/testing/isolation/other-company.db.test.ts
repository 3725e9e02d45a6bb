import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fences } from "#lib/db/fences.ts";
import { grants } from "#lib/db/grants.ts";
import { readModels } from "../datamodel.ts";
import { actorOf, type Records, records } from "../records.ts";
import { attemptsOn, creationsOf, holds } from "./attempts.ts";
import { fenceAlone, type Handle, isFenceRefusal, rulesAlone, throughOpen } from "./handles.ts";
import { fingerprint, rowsOf } from "./tables.sql.ts";
import { isolationWorld, type World } from "./world.ts";

/**
 * Every tenant table × every operation × the rows of another company, through the product's own door and through
 * each fence with the other taken away. The person asking is an owner, so that nothing but the company stops them.
 */
const models = (await readModels()).filter((model) => fences[model.name].kind !== "platform");
const handles: Handle[] = [throughOpen(), rulesAlone(), fenceAlone()];

let made: Records;
let world: World;
let before: string;

beforeAll(async () => {
  made = await records();
  world = await isolationWorld(made);
  before = await fingerprint(made.owner, models, world.theirs.company.id);
});

afterAll(async () => {
  for (const handle of handles) await handle.end();
  await made.end();
});

describe.each(handles)("another company through $name", (handle) => {
  it.each(models.map((model) => [model.name, model] as const))("%s", async (_name, model) => {
    const column = model.name === "Company" ? "id" : "companyId";
    const { ours, theirs } = world;
    const actor = actorOf(ours.company, ours.owner);
    const addOnly = (fences[model.name] as { insertOnly?: true }).insertOnly === true;
    const own = await rowsOf(made.owner, model, column, ours.company.id);
    const [aim] = await rowsOf(made.owner, model, column, theirs.company.id);
    expect(own.length, "a table without rows proves nothing").toBeGreaterThan(0);

    for (const { name, run, writes } of attemptsOn(model, aim!, column)) {
      const outcome = await handle.attempt(actor, writes ? "company.update" : "company.view", run);
      expect(!outcome.refused && holds(outcome.result, column, aim!), name).toBe(false);
    }
    const fresh = {
      ...aim!,
      ...("id" in aim! && column !== "id" && { id: made.make.random.id(new Date()) }),
    };
    for (const row of [aim!, fresh]) {
      for (const { name, run } of creationsOf(model, row)) {
        const outcome = await handle.attempt(actor, "company.update", run);
        expect(outcome.refused && isFenceRefusal(outcome.error), name).toBe(true);
      }
    }

    // The same acts on one's own rows go through: the silence above is not that of a closed door.
    const rights: readonly string[] = (handle.rules && grants[model.table]?.app) || ["SELECT", "UPDATE"];
    for (const { name, operation, run, writes } of attemptsOn(model, own[0]!, column)) {
      if (addOnly || operation.startsWith("delete")) continue;
      const outcome = await handle.attempt(actor, writes ? "company.update" : "company.view", run);
      if (!rights.includes(writes ? "UPDATE" : "SELECT")) expect(outcome.refused, name).toBe(true);
      else expect(outcome, name).toMatchObject({ refused: false });
      if (!outcome.refused) expect(holds(outcome.result, column, own[0]!), name).toBe(true);
    }
  });

  it("left everything of the other company as it was", async () => {
    expect(await fingerprint(made.owner, models, world.theirs.company.id)).toBe(before);
  });
});
