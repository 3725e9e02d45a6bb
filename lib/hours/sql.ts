import { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import type { HoursDimension, HoursRequest, Uncounted } from "./schema.ts";

interface Dimension {
  /** The column of a piece of time it groups by */
  column: Prisma.Sql;
  /** The table its name stands in */
  names: Prisma.Sql | null;
}

const named = (column: string, table: string): Dimension => ({
  column: Prisma.raw(column),
  names: Prisma.raw(table),
});

/** Everything that a report can be told apart by; the statement is put together from these and nothing else. */
const dimensions: Record<HoursDimension, (weekStart: number) => Dimension> = {
  employee: () => named("employee_id", "employees"),
  customer: () => named("customer_id", "customers"),
  project: () => named("project_id", "projects"),
  department: () => named("department_id", "departments"),
  day: () => ({ column: Prisma.raw("day"), names: null }),
  week: (weekStart) => ({
    column: Prisma.sql`day - (extract(isodow FROM day)::int - ${weekStart}::int + 7) % 7`,
    names: null,
  }),
};

/** One row of the answer: a key and a name for each dimension (k0, n0, k1, n1 …) and the seconds. */
export type HoursSqlRow = Record<string, string | null> & { seconds: number };

/** The report in one statement; of the work for these departments only, if any are given. */
export function hoursStatement(
  companyId: string,
  weekStart: number,
  request: HoursRequest,
  departments?: readonly string[],
): Prisma.Sql {
  const chosen = request.by.map((name) => dimensions[name](weekStart));
  const keys = chosen.map(({ column }, at) => Prisma.sql`${column} AS ${k(at)}`);
  const grouped = chosen.map((_one, at) => k(at));
  const columns = chosen.flatMap(({ names }, at) =>
    names ? [Prisma.sql`g.${k(at)}::text, ${n(at)}.name AS ${n(at)}`] : [Prisma.sql`g.${k(at)}::text`],
  );
  const joins = chosen.flatMap(({ names }, at) =>
    names
      ? [
          Prisma.sql`LEFT JOIN ${names} ${n(at)} ON ${n(at)}.company_id = ${companyId}::uuid AND ${n(at)}.id = g.${k(at)}`,
        ]
      : [],
  );
  return Prisma.sql`
    SELECT ${Prisma.join(columns)}, g.seconds::float8 AS seconds
    FROM (
      SELECT ${Prisma.join(keys)}, sum(seconds) AS seconds
      FROM (${pieces(companyId, request, departments)}) piece
      GROUP BY ${Prisma.join(grouped)}
      HAVING sum(seconds) <> 0
    ) g ${joins.length > 0 ? Prisma.join(joins, " ") : Prisma.empty}`;
}

const k = (at: number) => Prisma.raw(`k${at}`);
const n = (at: number) => Prisma.raw(`n${at}`);

/**
 * Pieces of time: a block that counts as a whole, and of every other one a piece for each local day it touches. Only
 * finished blocks count.
 */
function pieces(
  companyId: string,
  { from, to, by }: HoursRequest,
  departments?: readonly string[],
): Prisma.Sql {
  const shared = Prisma.raw("employee_id, customer_id, project_id, department_id");
  const finished = Prisma.sql`company_id = ${companyId}::uuid AND status = 'finished' AND ${workFor(departments)}`;
  const until = to ? Prisma.sql`first_day <= ${to}::date` : Prisma.sql`true`;
  // Begun within the days, or reaching into them over a midnight: said this way each half has an index of its own.
  const inside = from
    ? [
        Prisma.sql`((first_day >= ${from}::date AND ${until})
          OR (first_day < ${from}::date AND last_day >= ${from}::date AND first_day <> last_day))`,
      ]
    : [until];
  const found = Prisma.join([finished, ...inside], " AND ");
  const byDay = by.includes("day") || by.includes("week");
  const whole = byDay
    ? Prisma.sql`first_day = last_day`
    : Prisma.join(
        [
          ...(from ? [Prisma.sql`first_day >= ${from}::date`] : []),
          ...(to ? [Prisma.sql`last_day <= ${to}::date`] : []),
          Prisma.sql`true`,
        ],
        " AND ",
      );
  const wholes = Prisma.sql`
    SELECT ${shared}, first_day AS day, worked_seconds AS seconds FROM clock_ins WHERE ${found} AND ${whole}`;
  if (!byDay && !from && !to) return wholes;
  return Prisma.sql`${wholes}
    UNION ALL
    SELECT ${shared}, piece.day, piece.seconds
    FROM (SELECT * FROM clock_ins WHERE ${found} AND NOT (${whole})) block
    CROSS JOIN LATERAL (${splitOf(companyId, from, to)}) piece`;
}

const workFor = (departments?: readonly string[]): Prisma.Sql =>
  departments ? Prisma.sql`department_id = ANY(${[...departments]}::uuid[])` : Prisma.sql`true`;

/**
 * A block cut at the midnights of its own zone. Breaks are taken off on the day they lie in; one without a time of its
 * own lies in the middle of the block.
 */
function splitOf(companyId: string, from: string | null, to: string | null): Prisma.Sql {
  const days = Prisma.join(
    [
      Prisma.sql`true`,
      ...(from ? [Prisma.sql`d.day >= ${from}::date`] : []),
      ...(to ? [Prisma.sql`d.day <= ${to}::date`] : []),
    ],
    " AND ",
  );
  return Prisma.sql`
    SELECT d.day, (
      ${within("block.started_at", "block.ended_at")}
      - CASE WHEN block.break_seconds = 0 THEN 0 ELSE ${within("pause.began", "pause.ended")} END
      - CASE WHEN block.timed_break_seconds = 0 THEN 0 ELSE (
          SELECT coalesce(sum(${within("b.started_at", "b.ended_at")}), 0) FROM clock_in_breaks b
          WHERE b.company_id = ${companyId}::uuid AND b.clock_in_id = block.id AND b.ended_at IS NOT NULL
        ) END
    )::int AS seconds
    FROM (
      SELECT day::date AS day, ${midnight("day", "block.zone")} AS first,
        ${midnight("(day + interval '1 day')", "block.zone")} AS next
      FROM generate_series(block.first_day::timestamp, block.last_day::timestamp, interval '1 day') AS day
    ) d
    CROSS JOIN LATERAL (
      SELECT began, began + make_interval(secs => block.break_seconds) AS ended
      FROM (SELECT block.started_at + make_interval(secs => floor(
        (extract(epoch FROM block.ended_at - block.started_at) - block.break_seconds) / 2)) AS began) AS middle
    ) pause
    WHERE ${days}`;
}

/** Seconds of an interval that lie in the day. */
function within(began: string, ended: string): Prisma.Sql {
  return Prisma.raw(`greatest(0, extract(epoch FROM least(${ended}, d.next) - greatest(${began}, d.first)))`);
}

/**
 * The first instant of a local day. Where midnight comes twice, because the clock goes back over it, AT TIME ZONE gives
 * the later one: the earlier is looked for by the sizes such a step has.
 */
function midnight(local: string, zone: string): Prisma.Sql {
  const at = `(${local} AT TIME ZONE ${zone})`;
  return Prisma.raw(`CASE
    WHEN (${at} - interval '1 hour') AT TIME ZONE ${zone} = ${local} THEN ${at} - interval '1 hour'
    WHEN (${at} - interval '30 minutes') AT TIME ZONE ${zone} = ${local} THEN ${at} - interval '30 minutes'
    ELSE ${at} END`);
}

export async function readHours(
  db: Db,
  companyId: string,
  weekStart: number,
  request: HoursRequest,
  departments?: readonly string[],
): Promise<HoursSqlRow[]> {
  return db.$queryRaw<HoursSqlRow[]>(hoursStatement(companyId, weekStart, request, departments));
}

/** Blocks that are in no sum, as far as they begin within the days. */
export async function countUncounted(
  db: Db,
  companyId: string,
  { from, to }: Pick<HoursRequest, "from" | "to">,
  departments?: readonly string[],
): Promise<Uncounted> {
  const among = Prisma.join(
    [
      workFor(departments),
      ...(from ? [Prisma.sql`first_day >= ${from}::date`] : []),
      ...(to ? [Prisma.sql`first_day <= ${to}::date`] : []),
    ],
    " AND ",
  );
  const [row] = await db.$queryRaw<Uncounted[]>`
    SELECT
      (SELECT count(*)::int FROM clock_ins
       WHERE company_id = ${companyId}::uuid AND status = 'running' AND ${among}) AS running,
      (SELECT count(*)::int FROM clock_ins
       WHERE company_id = ${companyId}::uuid AND status = 'end_missing' AND ${among}) AS "endMissing"`;
  return row ?? { running: 0, endMissing: 0 };
}
