import { z } from "zod";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { addClockIn, correctClockIn, voidClockIn } from "#lib/clock-in/commands.ts";
import { allDays, workDates } from "#lib/clock-in/filter.ts";
import { addGiven, correctGiven, voidInput } from "#lib/clock-in/schema.ts";
import { clockInStatuses } from "#lib/clock-in/status.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { act, type Operation, operation } from "#lib/http/operation.ts";
import { clockInFields, clockInView, toClockIn } from "./clock-in-view.ts";
import { withApiNames } from "./field-names.ts";
import { byDay, byId } from "./fields.ts";
import { limit, pageOf, pageShape, timeCursor } from "./paging.ts";
import { merged, patchOf, patchShape } from "./patch.ts";

const query = z.strictObject({
  /** Work dates, both included */
  from: byDay,
  to: byDay,
  employeeId: byId,
  departmentId: byId,
  customerId: byId,
  projectId: byId,
  status: z.enum(clockInStatuses).optional(),
  limit,
  cursor: timeCursor,
});

async function list(actor: CompanyActor, asked: z.output<typeof query>) {
  const { from, to, status, limit: size, cursor, ...given } = asked;
  const refers = Object.entries(given).filter(([, value]) => value !== undefined);
  const where: Prisma.ClockInWhereInput[] = [
    { status: status ?? { not: "void" } },
    Object.fromEntries(refers),
    from || to ? workDates(from ?? allDays.first, to ?? allDays.last) : {},
    cursor ? { OR: [{ startedAt: { lt: cursor.at } }, { startedAt: cursor.at, id: { lt: cursor.id } }] } : {},
  ];
  return open(actor, "clock-in.list", async (db) => {
    const rows = await db.clockIn.findMany({
      where: { AND: where },
      include: clockInFields,
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: size + 1,
    });
    return pageOf(rows, size, (row) => [row.startedAt.toISOString(), row.id], toClockIn);
  });
}

async function find(actor: CompanyActor, id: string) {
  return open(actor, "clock-in.list", async (db) => {
    const row = await db.clockIn.findFirst({ where: { id }, include: clockInFields });
    if (!row) throw notFound();
    return toClockIn(row);
  });
}

const one = { params: { id: "{clock-in}" } };
const noun = "clock-in";
const written = {
  noun,
  permission: "clock-in.edit",
  output: clockInView,
  etag: ({ updatedAt }: { updatedAt: string }) => updatedAt,
} as const;
const byPath = ({ actor, params }: { actor: CompanyActor; params: Record<string, string> }) =>
  find(actor, params.id!);

export const clockIns: Operation[] = [
  operation({
    ...{ id: "listClockIns", method: "GET", path: "/clock-ins", noun, permission: "clock-in.list" },
    summary: "A page of clock-ins, the latest start first; void ones only when asked for.",
    query,
    output: pageShape(clockInView),
    example: { query: { employeeId: "{employee}", from: "2026-01-01", limit: "10" } },
    run: ({ actor, query: asked }) => list(actor, asked),
  }),
  act({
    ...{ id: "addClockIn", method: "POST", path: "/clock-ins", ...written, status: 201 },
    summary: "Adds a finished clock-in: a start, an end and the seconds of its breaks.",
    body: addGiven.strict(),
    location: ({ id }) => `/clock-ins/${id}`,
    example: {
      body: {
        employeeId: "{employee}",
        startedAt: "2026-03-02T08:00:00Z",
        endedAt: "2026-03-02T16:30:00Z",
        breakSeconds: 1800,
        customerId: "{customer}",
      },
    },
    run: ({ actor, body }) => withApiNames(() => addClockIn(actor, { ...body, break: body.breakSeconds })),
    answer: ({ actor }, { id }) => find(actor, id),
  }),
  operation({
    ...{ id: "getClockIn", method: "GET", path: "/clock-ins/{id}", noun, permission: "clock-in.list" },
    summary: "One clock-in with its breaks.",
    output: clockInView,
    etag: written.etag,
    example: one,
    run: byPath,
  }),
  act({
    ...{ id: "correctClockIn", method: "PATCH", path: "/clock-ins/{id}", ...written, ifMatch: true },
    summary: "Corrects a clock-in, with a reason; what was recorded before stays in its history.",
    body: patchOf(correctGiven),
    bodyShown: patchShape(correctGiven),
    example: { ...one, body: { breakSeconds: 2700, reason: "The break was longer" } },
    run: async ({ actor, params, body, seen }) => {
      const id = params.id!;
      const values = await merged(correctGiven, await find(actor, id), body);
      return withApiNames(() => correctClockIn(actor, { ...values, break: values.breakSeconds, id, seen }));
    },
    answer: byPath,
  }),
  act({
    ...{ id: "voidClockIn", method: "POST", path: "/clock-ins/{id}/void", ...written },
    summary: "Takes a clock-in out of all sums, with a reason; it stays to be seen.",
    body: voidInput.pick({ reason: true }).strict(),
    example: { ...one, body: { reason: "Entered twice" } },
    run: ({ actor, params, body }) => voidClockIn(actor, { id: params.id!, ...body }),
    answer: byPath,
  }),
];
