import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Permission } from "#lib/access/permissions.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { raced, refuseUnseen } from "#lib/history/stale.ts";
import { countUses, findPunch, type PunchedBy, refuseReferred, type UseCounts } from "./referred.ts";

interface Named {
  id: string;
  name: string;
}

interface Versioned extends Named {
  version: number;
}

/** How a kind of record goes for good. */
export interface Deletion<R extends Versioned> {
  /** "customer": the act is "customer.delete" */
  type: string;
  permission: Permission;
  /** Takes it for oneself, after everybody who is about to refer to it */
  lock: (db: Db, companyId: string, id: string) => Promise<unknown>;
  load: (db: Db, id: string) => Promise<R | null>;
  /** What else stands in the way than references */
  refuse?: (db: Db, row: R) => Promise<void>;
  uses: (db: Db, id: string) => UseCounts;
  /** How a punch would name it */
  punched: PunchedBy;
  /** What the audit trail keeps of it */
  values: (db: Db, row: R) => object | Promise<object>;
  /** Takes what is a part of it away, and then itself, in the version that was loaded */
  remove: (db: Db, which: { id: string; version: number }) => Promise<{ count: number }>;
}

/**
 * Deletes a record that nothing refers to. What is hung onto it at the same moment wins: the composite key refuses.
 *
 * @param seen the version that somebody has seen: another one is not deleted
 * Errors: not_found · conflict with the numbers of what refers to it, or when it is another version than the one seen.
 */
export async function deleteRecord<R extends Versioned>(
  actor: CompanyActor,
  id: string,
  { type, permission, lock, load, refuse, uses, values, remove, punched }: Deletion<R>,
  seen?: number,
): Promise<Named> {
  return open(
    actor,
    permission,
    async (db) => {
      await lock(db, actor.company.id, id);
      const stored = await load(db, id);
      if (!stored) throw notFound();
      refuseUnseen(stored, seen);
      const { name, version } = stored;
      await refuse?.(db, stored);
      refuseReferred(name, await countUses(uses(db, id)));
      refuseReferred(name, { punches: await findPunch(db, punched) });
      const before = await values(db, stored);
      // Not every lock is the row's own.
      if ((await remove(db, { id, version })).count === 0) throw raced();
      await recordAudit(db, { act: `${type}.delete`, subject: { type, id, name }, before });
      return { id, name };
    },
    // Looking for a punch among millions takes longer than a page may.
    "report",
  );
}
