import type { AuditAct } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { formatDuration } from "#lib/format/duration.ts";
import { writeRates } from "#lib/pay/write-rates.ts";
import { datesOf } from "#lib/shared/dated.ts";
import { newId } from "#lib/shared/ids.ts";
import { fromDbDate, toDbDate } from "#lib/shared/local-time.ts";
import type { PlannedPerson } from "./rules.ts";
import type { Writing } from "./write.ts";

type Person = PlannedPerson & { id: string };

/** Writes the contracts and rates of a plan; what ends is ended first, so that no two hold on one day. */
export async function writeTerms(writing: Writing, people: readonly Person[]): Promise<void> {
  await writeContracts(writing, people);
  const { db, actor, audits } = writing;
  const rates = people.flatMap(({ id, name, rate }) => (rate ? [{ employeeId: id, name, ...rate }] : []));
  await writeRates(db, actor.company.id, rates, audits);
}

async function writeContracts({ db, actor, audits }: Writing, people: readonly Person[]): Promise<void> {
  const added = [];
  for (const { id: employeeId, name, contract } of people) {
    if (!contract) continue;
    const { plan, weeklyMinutes } = contract;
    if (plan.kind === "edit") audits.push(await changeContract(db, plan.id, name, { weeklyMinutes }));
    if (plan.kind !== "add") continue;
    const before = plan.end && (await db.contract.findFirst({ where: { id: plan.end.id } }));
    if (plan.end) audits.push(await changeContract(db, plan.end.id, name, { validTo: plan.end.to }));
    const { kind = "permanent", flextime = false, exempt = false } = before ?? {};
    const values = { kind, flextime, exempt };
    const id = newId();
    added.push({ companyId: actor.company.id, id, employeeId, ...datesOf(plan), weeklyMinutes, ...values });
    const span = { validFrom: plan.from, validTo: plan.to };
    const after = { employee: name, employeeId, ...span, ...hours({ weeklyMinutes }), ...values };
    audits.push({ act: "contract.add", subject: { type: "contract", id, name }, after });
  }
  if (added.length > 0) await db.contract.createMany({ data: added });
}

/** @returns what the trail says of it */
async function changeContract(
  db: Db,
  id: string,
  name: string,
  change: { weeklyMinutes: number } | { validTo: string },
): Promise<AuditAct> {
  const row = await db.contract.findFirst({ where: { id } });
  const data = "validTo" in change ? { validTo: toDbDate(change.validTo) } : change;
  await db.contract.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } });
  const validTo = row?.validTo ? fromDbDate(row.validTo) : null;
  const ends = "validTo" in change;
  return {
    act: "contract.edit",
    subject: { type: "contract", id, name },
    before: ends ? { validTo } : hours({ weeklyMinutes: row?.weeklyMinutes ?? 0 }),
    after: ends ? change : hours(change),
  };
}

const hours = ({ weeklyMinutes }: { weeklyMinutes: number }) => ({
  weeklyMinutes: formatDuration(weeklyMinutes * 60),
});
