import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Contract } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { fromDates, spanOf } from "#lib/shared/dated.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { findEmployed } from "./employed.ts";
import { gapsOf } from "./rules.ts";
import type { ContractKind, ContractRow, Contracts } from "./schema.ts";

/** The contracts of one person in the actor's reach. Errors: not_found. */
export async function listContracts(actor: CompanyActor, employeeId: string): Promise<Contracts> {
  if (!isUuid(employeeId)) throw notFound();
  return open(actor, "contract.list", async (db) => {
    const { employee, employment } = await findEmployed(db, employeeId);
    const rows = await db.contract.findMany({ where: { employeeId }, orderBy: { validFrom: "desc" } });
    const today = localDay(new Date(), actor.company.zone);
    return { employee, contracts: rows.map(toRow), gaps: gapsOf(rows.map(spanOf), employment, today) };
  });
}

/** One contract with its person. Errors: not_found. */
export async function findContract(
  actor: CompanyActor,
  id: string,
): Promise<ContractRow & { employee: { id: string; name: string } }> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "contract.list", async (db) => {
    const row = await db.contract.findFirst({
      where: { id },
      include: { employee: { select: { id: true, name: true } } },
    });
    if (!row) throw notFound();
    return { ...toRow(row), employee: row.employee };
  });
}

function toRow(row: Contract): ContractRow {
  const { id, version, weeklyMinutes, kind, flextime, exempt, note } = row;
  return {
    id,
    version,
    ...fromDates(row),
    weeklyMinutes,
    kind: kind as ContractKind,
    flextime,
    exempt,
    note,
  };
}
