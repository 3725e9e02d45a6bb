import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { witness } from "#lib/audit/witness.ts";
import { findEmployed } from "#lib/contract/employed.ts";
import { gapsOf } from "#lib/contract/rules.ts";
import type { PayRate } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { fromDates, spanOf } from "#lib/shared/dated.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { amountText } from "#lib/shared/money.ts";
import type { Look, Pay, PayPeriod, PayRateRow } from "./schema.ts";
import { lookAct } from "./standard.ts";

/** What one person is paid. Whoever looks at another person's pay is written down. Errors: not_found. */
export async function lookAtPay(actor: CompanyActor, employeeId: string): Promise<Pay> {
  if (!isUuid(employeeId)) throw notFound();
  return open(actor, "pay.list", async (db) => {
    const { employee, employment } = await findEmployed(db, employeeId);
    await witness(db, lookAct, employee);
    const rows = await db.payRate.findMany({
      where: { employeeId },
      orderBy: [{ validFrom: "desc" }, { name: "asc" }],
    });
    const today = localDay(new Date(), actor.company.zone);
    return { employee, rates: rows.map(toRow), gaps: gapsOf(rows.map(spanOf), employment, today) };
  });
}

/** One rate with its person: a look like the whole. Errors: not_found. */
export async function lookAtPayRate(
  actor: CompanyActor,
  id: string,
): Promise<PayRateRow & { employee: { id: string; name: string } }> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "pay.list", async (db) => {
    const row = await db.payRate.findFirst({
      where: { id },
      include: { employee: { select: { id: true, name: true } } },
    });
    if (!row) throw notFound();
    await witness(db, lookAct, row.employee);
    return { ...toRow(row), employee: row.employee };
  });
}

const shownLooks = 50;

/** Who has looked at the actor's own pay, the latest first. */
export async function listLooksAtOwn(actor: CompanyActor): Promise<Look[]> {
  const { employeeId } = actor;
  if (!employeeId) return [];
  return open(actor, "clock.view", async (db) => {
    const rows = await db.auditEntry.findMany({
      where: { act: lookAct, subjectType: "employee", subjectId: employeeId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: shownLooks,
      select: {
        id: true,
        at: true,
        actorRole: true,
        detail: { select: { actorName: true, reason: true } },
      },
    });
    return rows.map(({ id, at, actorRole, detail }) => ({
      id,
      at: at.toISOString(),
      name: detail?.actorName ?? null,
      role: actorRole,
      reason: detail?.reason ?? null,
    }));
  });
}

function toRow({ id, version, name, per, amountMinor, currency, ...dates }: PayRate): PayRateRow {
  return {
    id,
    version,
    name,
    ...fromDates(dates),
    per: per as PayPeriod,
    amount: amountText(amountMinor, currency),
    currency,
  };
}
