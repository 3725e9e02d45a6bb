import { type CompanyActor, may } from "#lib/access/actor.ts";
import { assignableRoles, owningRoles } from "#lib/access/assign.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { inTreeOrder } from "#lib/department/rules.ts";
import { listPayOf } from "#lib/pay/standard.ts";
import { keptOf } from "#lib/shared/dated.ts";
import { fromDbDate, localDay } from "#lib/shared/local-time.ts";
import type { PersonRow } from "./read.ts";
import type { Known, KnownPerson, KnownRate } from "./rules.ts";

const select = {
  id: true,
  number: true,
  version: true,
  name: true,
  email: true,
  role: true,
  hiredOn: true,
  endsOn: true,
  archivedAt: true,
  department: { select: { id: true, name: true } },
  site: { select: { id: true, name: true } },
  contracts: { select: { id: true, validFrom: true, validTo: true, weeklyMinutes: true } },
} satisfies Prisma.EmployeeSelect;

type Read = Prisma.EmployeeGetPayload<{ select: typeof select }>;

/** What the company knows of the people of a list, and of where they could be. */
export async function readKnown(db: Db, actor: CompanyActor, rows: readonly PersonRow[]): Promise<Known> {
  const numbers = [...new Set(rows.map((row) => row.number))];
  const read = await db.employee.findMany({ where: { number: { in: numbers } }, select });
  const active = read.filter((one) => one.archivedAt === null);
  const mayPay = may(actor, "pay.edit");
  const wanted = mayPay && rows.some((row) => row.rate !== undefined);
  const rates = wanted
    ? await listPayOf(
        db,
        active.map((one) => one.id),
      )
    : new Map<string, KnownRate[]>();
  const departments = await db.department.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, parentId: true },
  });
  const sites = await db.site.findMany({ where: { archivedAt: null }, select: { id: true, name: true } });
  const placed = inTreeOrder(departments).map(({ id, name, path }) => ({ id, name, path }));
  return {
    today: localDay(new Date(), actor.company.zone),
    currency: actor.company.currency,
    people: new Map(active.map((one) => [one.number, toKnown(one, rates.get(one.id) ?? [])])),
    archivedNumbers: new Set(read.filter((one) => one.archivedAt !== null).map((one) => one.number)),
    departments: new Map(
      placed.flatMap(({ id, name, path }) => [
        [name.toLowerCase(), { id, name }],
        [path.join(" / ").toLowerCase(), { id, name }],
      ]),
    ),
    sites: new Map(sites.map((one) => [one.name.toLowerCase(), one])),
    roles: assignableRoles(actor),
    owningRoles,
    mayPay,
    mayContract: may(actor, "contract.edit"),
  };
}

function toKnown({ hiredOn, endsOn, contracts, ...row }: Read, rates: KnownRate[]): KnownPerson {
  return {
    ...row,
    hiredOn: hiredOn && fromDbDate(hiredOn),
    endsOn: endsOn && fromDbDate(endsOn),
    contracts: contracts.map(({ weeklyMinutes, ...contract }) => ({ ...keptOf(contract), weeklyMinutes })),
    rates,
  };
}
