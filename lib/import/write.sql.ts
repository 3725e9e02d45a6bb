import type { Db } from "#lib/db/scope.ts";
import type { ChainEnd } from "#lib/punch/chain.ts";
import type { DerivedClockIn } from "#lib/punch/derive.ts";
import type { ChainedPunch, PunchDetailRow } from "#lib/punch/punch.ts";

/**
 * Many rows in one statement each. COPY is closed to roles that row rules apply to, so the columns travel as arrays.
 */

const instant = (date: Date | null) => date?.toISOString() ?? null;

/** Columns of rows as arrays, one an entry of `pick`. */
function columns<T, K extends string>(rows: readonly T[], pick: Record<K, (row: T) => unknown>) {
  return Object.fromEntries(
    Object.entries<(row: T) => unknown>(pick).map(([name, read]) => [name, rows.map(read)]),
  ) as Record<K, unknown[]>;
}

export async function insertPunches(
  db: Db,
  companyId: string,
  punches: readonly ChainedPunch[],
): Promise<void> {
  const c = columns(punches, {
    id: (p) => p.id,
    employee: (p) => p.employeeId,
    position: (p) => p.position,
    kind: (p) => p.kind,
    at: (p) => instant(p.at),
    ends: (p) => instant(p.endsAt),
    pause: (p) => p.breakSeconds,
    recorded: (p) => instant(p.recordedAt),
    zone: (p) => p.zone,
    offset: (p) => p.offsetMinutes,
    source: (p) => p.source,
    key: (p) => p.key,
    author: (p) => p.authorUserId,
    clockIn: (p) => p.clockInId,
    replaces: (p) => p.replacesId,
    department: (p) => p.departmentId,
    site: (p) => p.siteId,
    customer: (p) => p.customerId,
    project: (p) => p.projectId,
    digest: (p) => p.detailDigest,
    previous: (p) => p.previousHash,
    hash: (p) => p.hash,
  });
  await db.$executeRaw`
    INSERT INTO punches (company_id, id, employee_id, position, kind, at, ends_at, break_seconds, recorded_at, zone,
      offset_minutes, source, key, author_user_id, clock_in_id, replaces_id, department_id, site_id, customer_id,
      project_id, detail_digest, previous_hash, hash)
    SELECT ${companyId}::uuid, * FROM unnest(${c.id}::uuid[], ${c.employee}::uuid[], ${c.position}::int[],
      ${c.kind}::text[], ${c.at}::timestamptz[], ${c.ends}::timestamptz[], ${c.pause}::int[],
      ${c.recorded}::timestamptz[], ${c.zone}::text[], ${c.offset}::smallint[], ${c.source}::text[], ${c.key}::text[],
      ${c.author}::uuid[], ${c.clockIn}::uuid[], ${c.replaces}::uuid[], ${c.department}::uuid[], ${c.site}::uuid[],
      ${c.customer}::uuid[], ${c.project}::uuid[], ${c.digest}::bytea[], ${c.previous}::bytea[], ${c.hash}::bytea[])`;
}

export async function insertDetails(
  db: Db,
  companyId: string,
  details: readonly PunchDetailRow[],
): Promise<void> {
  if (details.length === 0) return;
  const c = columns(details, {
    punch: (d) => d.punchId,
    employee: (d) => d.employeeId,
    salt: (d) => d.salt,
    note: (d) => d.note,
  });
  await db.$executeRaw`
    INSERT INTO punch_details (company_id, punch_id, employee_id, salt, note)
    SELECT ${companyId}::uuid, * FROM unnest(${c.punch}::uuid[], ${c.employee}::uuid[], ${c.salt}::bytea[],
      ${c.note}::text[])`;
}

function clockInColumns(clockIns: readonly DerivedClockIn[]) {
  return columns(clockIns, {
    id: (c) => c.id,
    employee: (c) => c.employeeId,
    started: (c) => instant(c.startedAt),
    ended: (c) => instant(c.endedAt),
    status: (c) => c.status,
    origin: (c) => c.origin,
    pause: (c) => c.breakSeconds,
    worked: (c) => c.workedSeconds,
    zone: (c) => c.zone,
    workDate: (c) => c.workDate,
    first: (c) => c.firstDay,
    last: (c) => c.lastDay,
    department: (c) => c.departmentId,
    site: (c) => c.siteId,
    customer: (c) => c.customerId,
    project: (c) => c.projectId,
    note: (c) => c.note,
    corrected: (c) => c.corrected,
  });
}

export async function insertClockIns(
  db: Db,
  companyId: string,
  clockIns: readonly DerivedClockIn[],
): Promise<void> {
  if (clockIns.length === 0) return;
  const c = clockInColumns(clockIns);
  await db.$executeRaw`
    INSERT INTO clock_ins (company_id, id, employee_id, started_at, ended_at, status, origin, break_seconds,
      worked_seconds, zone, work_date, first_day, last_day, department_id, site_id, customer_id, project_id, note,
      corrected)
    SELECT ${companyId}::uuid, * FROM unnest(${c.id}::uuid[], ${c.employee}::uuid[], ${c.started}::timestamptz[],
      ${c.ended}::timestamptz[], ${c.status}::text[], ${c.origin}::text[], ${c.pause}::int[], ${c.worked}::int[],
      ${c.zone}::text[], ${c.workDate}::date[], ${c.first}::date[], ${c.last}::date[], ${c.department}::uuid[],
      ${c.site}::uuid[], ${c.customer}::uuid[], ${c.project}::uuid[], ${c.note}::text[], ${c.corrected}::boolean[])`;
}

/** Writes blocks over what was kept of them; blocks have no breaks with a time of their own. */
export async function updateClockIns(
  db: Db,
  companyId: string,
  clockIns: readonly DerivedClockIn[],
): Promise<void> {
  if (clockIns.length === 0) return;
  const c = clockInColumns(clockIns);
  await db.$executeRaw`
    UPDATE clock_ins SET ended_at = new.ended, status = new.status, break_seconds = new.pause,
      worked_seconds = new.worked, last_day = new.last, customer_id = new.customer, project_id = new.project,
      note = new.note, corrected = new.corrected, updated_at = now()
    FROM unnest(${c.id}::uuid[], ${c.ended}::timestamptz[], ${c.status}::text[], ${c.pause}::int[],
      ${c.worked}::int[], ${c.last}::date[], ${c.customer}::uuid[], ${c.project}::uuid[], ${c.note}::text[],
      ${c.corrected}::boolean[]) AS new (id, ended, status, pause, worked, last, customer, project, note, corrected)
    WHERE company_id = ${companyId}::uuid AND clock_ins.id = new.id`;
}

/** A row of a file and what it became. */
export interface WrittenRow {
  id: string;
  employeeId: string;
  startSecond: number;
  ordinal: number;
  line: number;
  act: "added" | "changed";
  clockInId: string;
  punchId: string;
}

export async function insertImportRows(
  db: Db,
  companyId: string,
  importId: string,
  rows: readonly WrittenRow[],
): Promise<void> {
  const c = columns(rows, {
    id: (r) => r.id,
    employee: (r) => r.employeeId,
    started: (r) => r.startSecond,
    ordinal: (r) => r.ordinal,
    line: (r) => r.line,
    act: (r) => r.act,
    clockIn: (r) => r.clockInId,
    punch: (r) => r.punchId,
  });
  await db.$executeRaw`
    INSERT INTO import_rows (company_id, import_id, id, employee_id, started_at, ordinal, line, act, clock_in_id, punch_id)
    SELECT ${companyId}::uuid, ${importId}::uuid, id, employee, to_timestamp(started), ordinal, line, act, clock_in, punch
    FROM unnest(${c.id}::uuid[], ${c.employee}::uuid[], ${c.started}::float8[], ${c.ordinal}::int[], ${c.line}::int[],
      ${c.act}::text[], ${c.clockIn}::uuid[], ${c.punch}::uuid[])
      AS new (id, employee, started, ordinal, line, act, clock_in, punch)`;
}

/** Moves the ends of chains that this transaction has locked. */
export async function moveHeads(
  db: Db,
  companyId: string,
  ends: ReadonlyMap<string, ChainEnd>,
): Promise<void> {
  const c = columns([...ends], {
    employee: ([id]) => id,
    length: ([, end]) => end.length,
    hash: ([, end]) => end.hash,
  });
  await db.$executeRaw`
    UPDATE chain_heads SET length = new.length, hash = new.hash, updated_at = now()
    FROM unnest(${c.employee}::uuid[], ${c.length}::int[], ${c.hash}::bytea[]) AS new (employee, length, hash)
    WHERE company_id = ${companyId}::uuid AND employee_id = new.employee`;
}
