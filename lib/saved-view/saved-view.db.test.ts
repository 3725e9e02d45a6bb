import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { deleteView, editView, saveView } from "./commands.ts";
import { listSavedViews } from "./queries.ts";
import { mostViews, viewInput } from "./schema.ts";

let made: Records;
let ann: CompanyActor;
let ben: CompanyActor;
let stranger: CompanyActor;
let visitor: CompanyActor;

beforeAll(async () => {
  made = await records();
  const [company, other] = [await made.company(), await made.company()];
  ann = actorOf(company, await made.employee(company, { name: "Ann", role: "viewer" }));
  ben = actorOf(company, await made.employee(company, { name: "Ben", role: "manager" }));
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
  visitor = visitorOf(company, "administrator");
});
afterAll(() => made.end());

const input = (values: object = {}) =>
  viewInput.parse({ list: "customers", name: "Mine", query: "?sort=name&q=bar&page=abc", ...values });
const names = async (actor: CompanyActor) =>
  (await listSavedViews(actor, "customers")).map(({ name, by }) => [name, by]);

it("is one's own until it is shared, and then everybody's in the company to look at", async () => {
  const { id } = await saveView(ann, input());
  expect((await listSavedViews(ann, "customers"))[0]).toEqual({
    ...{ id, name: "Mine", query: "q=bar&sort=name", shared: false, by: null },
  });
  expect(await names(ben)).toEqual([]);
  await editView(ann, { id, name: "Ours", shared: true });
  expect(await names(ann)).toEqual([["Ours", null]]);
  expect(await names(ben)).toEqual([["Ours", "Ann"]]);
  expect(await names(visitor)).toEqual([["Ours", "Ann"]]);
  expect(await names(stranger)).toEqual([]);
  expect(await listSavedViews(ben, "employees")).toEqual([]);

  for (const work of [() => editView(ben, { id, name: "Ben's", shared: true }), () => deleteView(ben, id)])
    expect(await failure(work())).toMatchObject({ code: "forbidden" });
  for (const work of [
    () => editView(stranger, { id, name: "x", shared: true }),
    () => deleteView(stranger, id),
  ])
    expect(await failure(work())).toMatchObject({ code: "not_found" });
  expect(await names(ben)).toEqual([["Ours", "Ann"]]);

  await deleteView(ann, id);
  expect(await names(ben)).toEqual([]);
  expect((await auditsOf(made.owner, id)).map(({ act }) => act)).toEqual([
    "view.add",
    "view.edit",
    "view.delete",
  ]);
});

it("is not there for others while it is private", async () => {
  const { id } = await saveView(ann, input({ name: "Private" }));
  for (const work of [() => editView(ben, { id, name: "x", shared: true }), () => deleteView(ben, id)])
    expect(await failure(work())).toMatchObject({ code: "not_found" });
});

it("is replaced by another of the same name, and no two get the same", async () => {
  const first = await saveView(ann, input({ name: "Twice" }));
  expect(await saveView(ann, input({ name: "tWICE", query: "state=all" }))).toEqual({
    ...first,
    name: "tWICE",
  });
  const second = await saveView(ann, input({ name: "Another" }));
  expect(await failure(editView(ann, { id: second.id, name: "twice", shared: false }))).toMatchObject({
    code: "conflict",
    fields: { name: ["Another view of yours has this name."] },
  });
  // The same name is nobody else's business.
  await saveView(ben, input({ name: "Twice" }));
});

it("is kept by employees only, and so many of a list", async () => {
  expect((await failure(saveView(visitor, input())))?.code).toMatch(/forbidden|not_found/);
  for (let at = 1; at < mostViews; at += 1) await saveView(ben, input({ name: `No. ${at}` }));
  expect(await failure(saveView(ben, input({ name: "One more" })))).toMatchObject({ code: "conflict" });
  await saveView(ben, input({ name: "One more", list: "sites" }));
});

it("is refused at its field when it is too long as it is kept, and not by the database", async () => {
  const query = (text: string) => viewInput.safeParse({ list: "sites", name: "Long", query: text });
  await saveView(ben, query(`q=${"x".repeat(1998)}`).data!);
  for (const text of [`q=${"x".repeat(1999)}`, `q=${"é".repeat(400)}`, "\ud800".repeat(400)])
    expect(query(`${text}=x`).error?.issues.map(({ path }) => path)).toEqual([["query"]]);
});
