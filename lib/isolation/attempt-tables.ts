import type { CompanyActor } from "#lib/access/actor.ts";
import { countWithoutCompany } from "#lib/access/no-company.sql.ts";
import { open } from "#lib/access/open.ts";
import { type Fence, fences } from "#lib/db/fences.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { grants } from "#lib/db/grants.ts";
import { tableOf } from "#lib/db/table-of.ts";
import type { Findings } from "./attempt.ts";
import type { Leak } from "./schema.ts";
import { countForeign } from "./sql.ts";

/** The tenant tables that the serving role may read at all. */
const readable = (Object.entries(fences) as [Prisma.ModelName, Fence][]).filter(
  ([model, fence]) => fence.kind !== "platform" && grants[tableOf(model)]?.app?.includes("SELECT"),
);

type Reader = { findMany(args: { where: object; take: number }): Promise<unknown[]> };

/**
 * Asks each table for the other company in so many words: through the client's fence, past it in raw SQL, where the row
 * rules are alone, and with no company set at all.
 */
export async function attemptTables(actor: CompanyActor, otherId: string): Promise<Findings> {
  const findings: Findings = { attempts: 0, leaks: [], errors: [] };
  const note = (found: number, leak: Leak) => {
    findings.attempts += 1;
    if (found > 0) findings.leaks.push(leak);
  };
  for (const [model, fence] of readable) {
    const table = tableOf(model);
    const key = fence.kind === "company" && fence.key === "id" ? "id" : "companyId";
    const where = { [key]: otherId };
    const name = `table ${table}`;
    const fenced = await open(actor, "company.view", (db) => {
      const reader = (db as unknown as Record<string, Reader>)[model[0]?.toLowerCase() + model.slice(1)];
      return (reader as Reader).findMany({ where, take: 1 });
    });
    note(fenced.length, { function: name, what: "by the client" });
    const raw = await open(actor, "company.view", (db) =>
      countForeign(db, table, key === "id" ? "id" : "company_id", otherId),
    );
    note(raw, { function: name, what: "by SQL" });
    note(await countWithoutCompany(table), { function: name, what: "with no company set" });
  }
  return findings;
}
