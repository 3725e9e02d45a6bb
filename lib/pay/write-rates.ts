import type { AuditAct } from "#lib/audit/record.ts";
import type { PayRate } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import type { TermPlan } from "#lib/employee-import/terms.ts";
import { datesOf } from "#lib/shared/dated.ts";
import { newId } from "#lib/shared/ids.ts";
import { fromDbDate, toDbDate } from "#lib/shared/local-time.ts";
import { amountText } from "#lib/shared/money.ts";
import { standardName } from "./standard.ts";

interface Rate {
  employeeId: string;
  /** Of the person */
  name: string;
  plan: TermPlan;
  amountMinor: bigint;
  currency: string;
  per: string;
}

/**
 * Writes the standard rates of many people as a list has them; what ends is ended first, so that no two hold on one
 * day.
 *
 * @param audits gets what the trail says of it
 */
export async function writeRates(
  db: Db,
  companyId: string,
  rates: readonly Rate[],
  audits: AuditAct[],
): Promise<void> {
  const added = [];
  for (const { employeeId, name, plan, ...wanted } of rates) {
    const stored = await storedBy(db, plan);
    if (plan.kind === "edit") {
      const data = { ...wanted, version: { increment: 1 } };
      await db.payRate.updateMany({ where: { id: plan.id }, data });
      const before = stored && told(stored);
      audits.push({
        act: "pay.edit",
        subject: { type: "pay", id: plan.id, name },
        before,
        after: told(wanted),
      });
    }
    if (plan.kind !== "add") continue;
    const { from, to, end } = plan;
    if (end) {
      const data = { validTo: toDbDate(end.to), version: { increment: 1 } };
      await db.payRate.updateMany({ where: { id: end.id }, data });
      audits.push({
        act: "pay.edit",
        subject: { type: "pay", id: end.id, name },
        before: { validTo: stored?.validTo ? fromDbDate(stored.validTo) : null },
        after: { validTo: end.to },
      });
    }
    const id = newId();
    added.push({ companyId, id, employeeId, name: standardName, ...datesOf(plan), ...wanted });
    const after = { employee: name, employeeId, name: standardName, validFrom: from, validTo: to };
    audits.push({ act: "pay.add", subject: { type: "pay", id, name }, after: { ...after, ...told(wanted) } });
  }
  if (added.length > 0) await db.payRate.createMany({ data: added });
}

/** The rate that a plan changes or ends, as it is. */
async function storedBy(db: Db, plan: TermPlan): Promise<PayRate | null> {
  const id = plan.kind === "edit" ? plan.id : plan.kind === "add" ? plan.end?.id : undefined;
  return id ? db.payRate.findFirst({ where: { id } }) : null;
}

const told = ({ amountMinor, currency, per }: Pick<Rate, "amountMinor" | "currency" | "per">) => ({
  per,
  amount: amountText(amountMinor, currency),
  currency,
});
