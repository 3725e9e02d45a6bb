import { writeRates } from "#lib/pay/write-rates.ts";
import { newId } from "#lib/shared/ids.ts";
import { toDbDate } from "#lib/shared/local-time.ts";
import type { PlannedPerson } from "./rules.ts";
import type { TermPlan } from "./terms.ts";
import type { Writing } from "./write.ts";

type Person = PlannedPerson & { id: string };

/** Writes the contracts and rates of a plan; what ends is ended first, so that no two hold on one day. */
export async function writeTerms(writing: Writing, people: readonly Person[]): Promise<void> {
  await writeContracts(writing, people);
  const { db, actor, audits } = writing;
  const rates = people.flatMap(({ id, name, rate }) => (rate ? [{ employeeId: id, name, ...rate }] : []));
  await writeRates(db, actor.company.id, rates, audits);
}

const dates = ({ from, to }: { from: string; to: string | null }) => ({
  validFrom: toDbDate(from),
  validTo: to ? toDbDate(to) : null,
});

async function writeContracts({ db, actor, audits }: Writing, people: readonly Person[]): Promise<void> {
  const added = [];
  for (const { id: employeeId, name, contract } of people) {
    if (!contract) continue;
    const { plan, weeklyMinutes } = contract;
    if (plan.kind === "edit") {
      await db.contract.updateMany({
        where: { id: plan.id },
        data: { weeklyMinutes, version: { increment: 1 } },
      });
      audits.push({
        act: "contract.edit",
        subject: { type: "contract", id: plan.id, name },
        after: { weeklyMinutes },
      });
    }
    if (plan.kind !== "add") continue;
    const kept = await endContract({ db, audits }, plan, name);
    const values = { weeklyMinutes, ...(kept ?? { kind: "permanent", flextime: false, exempt: false }) };
    const id = newId();
    added.push({ companyId: actor.company.id, id, employeeId, ...dates(plan), ...values });
    const span = { validFrom: plan.from, validTo: plan.to };
    const after = { employee: name, employeeId, ...span, ...values };
    audits.push({ act: "contract.add", subject: { type: "contract", id, name }, after });
  }
  if (added.length > 0) await db.contract.createMany({ data: added });
}

type Adding = Extract<TermPlan, { kind: "add" }>;

/** Ends the contract before, and tells what of it goes on in the new one. */
async function endContract({ db, audits }: Pick<Writing, "db" | "audits">, { end }: Adding, name: string) {
  if (!end) return null;
  const before = await db.contract.findFirst({
    where: { id: end.id },
    select: { kind: true, flextime: true, exempt: true },
  });
  await db.contract.updateMany({
    where: { id: end.id },
    data: { validTo: toDbDate(end.to), version: { increment: 1 } },
  });
  audits.push({
    act: "contract.edit",
    subject: { type: "contract", id: end.id, name },
    after: { validTo: end.to },
  });
  return before;
}
