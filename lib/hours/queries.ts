import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Db } from "#lib/db/scope.ts";
import { departmentAndBelow } from "#lib/department/below.ts";
import { notFound } from "#lib/errors.ts";
import { chartOf, chartUnit, stackBy } from "./chart.ts";
import { type HoursKey, type HoursPortion, toPortion } from "./portion.ts";
import { namesakes, toAnswer, toReport, withNamesApart } from "./rules.ts";
import type { HoursReport, HoursRequest, Uncounted } from "./schema.ts";
import { countUncounted, readHours } from "./sql.ts";

/**
 * Worked seconds by the chosen dimensions, of the actor's reach. Days are calendar days of each block's own zone.
 *
 * Errors: not_found (department).
 */
export async function reportHours(
  actor: CompanyActor,
  request: HoursRequest,
): Promise<HoursReport & { uncounted: Uncounted }> {
  const { answer, numbers, uncounted } = await answerTo(actor, request);
  return { ...toReport(answer, numbers), uncounted };
}

/**
 * A page of the report for programs, in the order of ids and days. The sums are of the whole report.
 *
 * @param after the key of the last row before it
 * Errors: not_found (department).
 */
export async function pageHours(
  actor: CompanyActor,
  request: HoursRequest,
  size: number,
  after: HoursKey | undefined,
): Promise<HoursPortion & { uncounted: Uncounted }> {
  const { answer, numbers, uncounted } = await answerTo(actor, request);
  return { ...toPortion(withNamesApart(answer, numbers), size, after), uncounted };
}

async function answerTo(actor: CompanyActor, request: HoursRequest) {
  const { id, weekStart } = actor.company;
  return open(
    actor,
    "hours.report",
    async (db) => {
      const departments = request.department ? await knownAndBelow(db, request.department) : undefined;
      const answer = toAnswer(request, await readHours(db, id, weekStart, request, departments));
      return {
        answer,
        numbers: await numbersOf(db, namesakes(answer)),
        uncounted: await countUncounted(db, id, request, departments),
      };
    },
    "report",
  );
}

async function knownAndBelow(db: Db, id: string): Promise<string[]> {
  if (!(await db.department.findFirst({ where: { id }, select: { id: true } }))) throw notFound();
  return departmentAndBelow(db, id);
}

async function numbersOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.employee.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true },
  });
  return new Map(rows.map((row) => [row.id, row.number]));
}

/** The report of a page with its bars by day or week. */
export async function reportWithChart(actor: CompanyActor, request: HoursRequest, today: string) {
  const report = await reportHours(actor, request);
  const unit = request.from ? chartUnit(request.from, request.to ?? today) : "week";
  const stack = stackBy(report);
  const bars = await reportHours(actor, { ...request, by: stack ? [stack, unit] : [unit] });
  return { report, chart: chartOf(bars, unit, actor.company.weekStart) };
}
