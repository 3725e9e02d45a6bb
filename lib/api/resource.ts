import { z } from "zod";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Permission } from "#lib/access/permissions.ts";
import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { act, type Example, type Operation, operation } from "#lib/http/operation.ts";
import { idCursor, limit, pageOf, pageShape } from "./paging.ts";
import { merged, patchOf, patchShape, versionOf } from "./patch.ts";

interface Named {
  id: string;
}

type Body = Record<string, unknown>;
/** Commands take what their schema gives; which schema that is, a resource says beside them. */
type Command = (actor: CompanyActor, input: never) => Promise<Named>;
type ById = (actor: CompanyActor, id: string) => Promise<unknown>;

/** A kind of record as the API has it: how it looks, how it is found, and the commands that change it. */
export interface Resource<Row, View extends z.ZodObject, Filters extends z.ZodRawShape> {
  /** "customer": the noun of its permissions, and its part of the reference */
  noun: string;
  /** "customers": its path */
  plural: string;
  /** One of them and several, for the summaries: ["a customer", "customers"] */
  called: [string, string];
  reads: Permission;
  writes: Permission;
  /** Has an id and a version; each field of `input` stands in it under the same name. */
  view: View;
  /** Complete values, as for adding */
  input: z.ZodObject;
  /** Where those of a change are others; with or without id and version */
  change?: z.ZodObject;
  filters: Filters;
  where: (filters: z.output<z.ZodObject<Filters>>, db: Db) => object | Promise<object>;
  find: (db: Db, args: { where: object; orderBy: { id: "asc" }; take: number }) => Promise<Row[]>;
  toView: (row: Row) => z.input<View>;
  add: Command;
  edit: Command;
  archive?: ById;
  restore?: ById;
  /** Only while nothing refers to it, and only the version that was seen */
  remove?: (actor: CompanyActor, id: string, seen: number) => Promise<unknown>;
  examples: { add: Body; edit: Body; query?: Record<string, string> };
}

/** The operations of a kind of record. */
export function resource<Row, View extends z.ZodObject, Filters extends z.ZodRawShape>(
  given: Resource<Row, View, Filters>,
): Operation[] {
  const { noun, plural, called, view, examples } = given;
  const [one, many] = called;
  const Name = noun.replace(/(^|-)(\w)/g, (_, _gap, letter: string) => letter.toUpperCase());
  const path = `/${plural}`;
  const row = `${path}/{id}`;
  const example: Example = { params: { id: `{${noun}}` } };
  const change = given.change ?? given.input;
  const find = (actor: CompanyActor, id: string) => findOne(given, actor, id);
  const etag = (body: unknown) => String((body as { version: number }).version);
  const written = { noun, permission: given.writes, output: view, etag };
  const changed = async ({ actor, params }: { actor: CompanyActor; params: Record<string, string> }) =>
    find(actor, params.id!);

  const list = operation({
    ...{ id: `list${Name}s`, method: "GET", path, noun, permission: given.reads },
    summary: `A page of ${many}, in the order they were made.`,
    query: z.strictObject({ ...given.filters, limit, cursor: idCursor }),
    output: pageShape(view),
    example: { query: { limit: "10", ...examples.query } },
    run: ({ actor, query }) => listRows(given, actor, query as never),
  });
  const get = operation({
    ...{ id: `get${Name}`, method: "GET", path: row, noun, permission: given.reads },
    summary: `One of the ${many}.`,
    ...{ output: view, etag, example },
    run: changed as never,
  });
  const add = act({
    ...{ id: `add${Name}`, method: "POST", path, ...written, status: 201 },
    summary: `Adds ${one}.`,
    body: given.input.strict(),
    location: (body: unknown) => `${path}/${(body as Named).id}`,
    example: { body: examples.add },
    run: ({ actor, body }) => given.add(actor, body as never),
    answer: ({ actor }, { id }) => find(actor, id) as never,
  });
  const edit = act({
    ...{ id: `edit${Name}`, method: "PATCH", path: row, ...written, ifMatch: true },
    summary: `Changes fields of ${one}; what is left out stays.`,
    body: patchOf(change),
    bodyShown: patchShape(change),
    example: { ...example, body: examples.edit },
    run: async ({ actor, params, body, seen }) => {
      const which = { id: params.id, version: versionOf(seen) };
      const input = await merged(change, { ...(await find(actor, params.id!)), ...which }, body as Body);
      return given.edit(actor, { ...input, ...which } as never);
    },
    answer: changed as never,
  });
  const byId = (verb: string, command: ById | undefined, { summary }: { summary: string }) =>
    command
      ? [
          act({
            ...{ id: `${verb}${Name}`, method: "POST", path: `${row}/${verb}`, ...written, summary, example },
            run: ({ actor, params }) => command(actor, params.id!),
            answer: changed as never,
          }),
        ]
      : [];
  const { remove } = given;
  return [
    list,
    add,
    get,
    edit,
    ...byId("archive", given.archive, {
      summary: `Takes ${one} out of every choice; what refers to it keeps it.`,
    }),
    ...byId("restore", given.restore, { summary: `Takes ${one} back into use.` }),
    ...(remove
      ? [
          act({
            ...{ id: `delete${Name}`, method: "DELETE", path: row, noun, permission: given.writes },
            summary: `Deletes ${one} that nothing refers to.`,
            ...{ ifMatch: true, example },
            run: ({ actor, params, seen }) => remove(actor, params.id!, versionOf(seen)),
            answer: async () => undefined as never,
          }),
        ]
      : []),
  ];
}

async function listRows<Row, View extends z.ZodObject, Filters extends z.ZodRawShape>(
  { reads, where, find, toView }: Resource<Row, View, Filters>,
  actor: CompanyActor,
  query: { limit: number; cursor?: string | undefined } & z.output<z.ZodObject<Filters>>,
) {
  const { cursor, limit: size } = query;
  return open(actor, reads, async (db) => {
    const conditions = [await where(query, db), cursor ? { id: { gt: cursor } } : {}];
    const rows = await find(db, { where: { AND: conditions }, orderBy: { id: "asc" }, take: size + 1 });
    return pageOf(rows, size, (row) => [(row as Named).id], toView);
  });
}

export async function findOne<Row, View extends z.ZodObject, Filters extends z.ZodRawShape>(
  { reads, find, toView }: Resource<Row, View, Filters>,
  actor: CompanyActor,
  id: string,
): Promise<z.input<View>> {
  return open(actor, reads, async (db) => {
    const [row] = await find(db, { where: { id }, orderBy: { id: "asc" }, take: 1 });
    if (!row) throw notFound();
    return toView(row);
  });
}
