import { expect, it } from "vitest";
import { readModels } from "#lib/testing/datamodel.ts";
import { tableOf } from "./table-of.ts";

const models = await readModels();

it.each(models.map((model) => [model.name, model.table]))("%s is in %s", (name, table) => {
  expect(tableOf(name)).toBe(table);
});
