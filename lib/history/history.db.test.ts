import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { addCustomer, archiveCustomer, editCustomer } from "#lib/customer/commands.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { listHistory } from "./queries.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  manager = actorOf(company, await made.employee(company, { role: "manager", name: "Niamh Corcoran" }));
});
afterAll(() => made.end());

it("tells what happened to one record, newest first, to those who may read the audit trail", async () => {
  const values = { name: "Airport", code: null, email: null, note: null };
  const { id } = await addCustomer(manager, values);
  await editCustomer(manager, { ...values, code: "AP", id, version: 1 });
  await archiveCustomer(manager, id);
  await addCustomer(manager, { ...values, name: "Another" });
  const history = await listHistory(manager, { type: "customer", id });
  expect(history?.map(({ act, by }) => [act, by])).toEqual([
    ["customer.archive", "Niamh Corcoran"],
    ["customer.edit", "Niamh Corcoran"],
    ["customer.add", "Niamh Corcoran"],
  ]);
  expect(history?.[1]?.changes).toEqual([{ name: "code", before: null, after: "AP" }]);

  const supervisor = actorOf(company, await made.employee(company, { role: "supervisor" }));
  expect(await listHistory(supervisor, { type: "customer", id })).toBeNull();
  const other = await made.company();
  const stranger = actorOf(other, await made.employee(other, { role: "owner" }));
  expect(await listHistory(stranger, { type: "customer", id })).toEqual([]);
});
