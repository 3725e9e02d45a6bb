import { AsyncLocalStorage } from "node:async_hooks";
import { client } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { bindScope, type Db, fenced, type Scope, scopeOf, scopeStatements } from "#lib/db/scope.ts";
import { AppError, databaseState, Raced } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { actorReach, type CompanyActor, type PlatformActor } from "./actor.ts";
import { auditPlatform, type PlatformSubject } from "./audit-platform.ts";
import { type Answer, claimKey, findKept, keepAnswer, type Once } from "./once.ts";
import {
  type Permission,
  type PlatformPermission,
  permissions,
  platformMay,
  platformPermissions,
} from "./permissions.ts";
import { refusal } from "./refusal.ts";
import { sendBounds, supervisedDepartments } from "./sql.ts";

/** How long the statements of each kind of work may take, in milliseconds. */
const patience = { page: 10_000, report: 60_000, bulk: 600_000 } as const;
export type Patience = keyof typeof patience;

const inside = new AsyncLocalStorage<string>();
/** The transaction whose act is done and whose answer is being read. */
const answering = new AsyncLocalStorage<Db>();
/** The transaction that several reads share. */
const sharing = new AsyncLocalStorage<Shared>();

interface Shared {
  actor: CompanyActor;
  db: Db;
  /** Settles when the reads that were asked for so far are done. */
  turn: Promise<unknown>;
}

/** Somebody else was quicker or the server chose us as the victim: the same work may go through at once. */
const worthRepeating = new Set(["23P01", "40P01", "40001"]);

/** What the product writes about its own records, which say themselves when and why: no audit entry beside them. */
export const selfRecorded: ReadonlySet<Permission | PlatformPermission> = new Set([
  "ledger.seal",
  "outbox.send",
  "import.progress",
  "isolation.record",
]);

/**
 * The only way to a database handle. Decides the permission, bounds the handle to the actor's company and reach, and
 * runs `work` in one transaction: reads see one snapshot and can't write, writes must leave an audit entry.
 *
 * Errors: forbidden (the role lacks the permission), conflict (after three tries against somebody quicker).
 */
export async function open<T>(
  actor: CompanyActor,
  permission: Permission,
  work: (db: Db) => Promise<T>,
  kind: Patience = "page",
): Promise<T> {
  const reach = actorReach(actor, permission);
  if (!reach) throw refusal(actor, permission);
  const acted = answering.getStore();
  if (acted) return readNext(acted, permission, reach, work);
  const outer = inside.getStore();
  // A second transaction while the first waits takes two connections of one pool: enough such requests never end.
  if (outer) throw new Error(`open("${permission}") inside open("${outer}").`);
  const shared = sharing.getStore();
  if (shared) return readBeside(shared, actor, permission, reach, work);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inside.run(permission, () =>
        transact(newScope(actor, permission, reach), work, patience[kind]),
      );
    } catch (error) {
      if (attempt < 3 && permissions[permission].kind === "write" && isCollision(error)) continue;
      throw error;
    }
  }
}

/**
 * Reads of one actor for one page, in one transaction: they see one snapshot, and the database is asked to begin, to
 * bound and to end once. Each `open` inside still decides its own permission and has the bounds of its own reach; they
 * take turns, and must be reads.
 *
 * @param permission that of most of them
 * Errors: forbidden (the role lacks the permission).
 */
export async function openTogether<T>(
  actor: CompanyActor,
  permission: Permission,
  reads: () => Promise<T>,
): Promise<T> {
  const reach = actorReach(actor, permission);
  if (!reach) throw refusal(actor, permission);
  if (permissions[permission].kind !== "read") throw new Error(`openTogether("${permission}").`);
  if (inside.getStore() || sharing.getStore()) throw new Error("openTogether inside another transaction.");
  return transact(
    newScope(actor, permission, reach),
    (db) => sharing.run({ actor, db, turn: Promise.resolve() }, reads),
    patience.page,
  );
}

/** The next of the reads that share a transaction. */
function readBeside<T>(
  shared: Shared,
  actor: CompanyActor,
  permission: Permission,
  reach: Scope["reach"],
  work: (db: Db) => Promise<T>,
): Promise<T> {
  if (actor !== shared.actor) throw new Error(`open("${permission}") of somebody else among reads.`);
  const { db } = shared;
  const read = shared.turn.then(() =>
    inside.run(permission, () => readNext(db, permission, reach, work, scopeOf(db).reach === reach)),
  );
  shared.turn = read.catch(() => {});
  return read;
}

function newScope(actor: CompanyActor, permission: Permission, reach: Scope["reach"]): Scope {
  const { company, employeeId } = actor;
  const bounds = { companyId: company.id, employeeId, reach, departmentIds: [] };
  return { actor, permission, ...bounds, wrote: false, audited: false };
}

/**
 * A read in a transaction that was begun for something else, an act whose answer it is or the reads before it: the
 * handle gets the bounds of the read's permission, unless it has them already.
 */
async function readNext<T>(
  db: Db,
  permission: Permission,
  reach: Scope["reach"],
  work: (db: Db) => Promise<T>,
  bounded = false,
): Promise<T> {
  if (permissions[permission].kind !== "read") throw new Error(`open("${permission}") among reads.`);
  const scope = scopeOf(db);
  if (bounded) scope.permission = permission;
  else {
    Object.assign(scope, newScope(scope.actor, permission, reach));
    await setBounds(db, scope, patience.page);
  }
  const result = await work(db);
  if (scope.wrote) throw new Error(`${permission} wrote among reads.`);
  return result;
}

/**
 * What a page asks for is a few rows by an index: with several processes of the database each would read as many, and
 * take them from everybody else's pages.
 */
const byOneProcess = "SET LOCAL max_parallel_workers_per_gather = 0; ";

async function setBounds(db: Db, scope: Scope, timeoutMs: number, mode = ""): Promise<void> {
  const share = timeoutMs === patience.page ? byOneProcess : "";
  await sendBounds(db, mode + share + scopeStatements(scope, timeoutMs));
  if (scope.reach === "department" && scope.employeeId) {
    scope.departmentIds = await supervisedDepartments(db, scope.companyId, scope.employeeId);
    await sendBounds(db, scopeStatements(scope, timeoutMs));
  }
  scope.wrote = false;
}

/** The answer kept for an act that was done before, or null: asked before the act begins to look at anything. */
export async function answerBefore(actor: CompanyActor, once: Once): Promise<Answer | null> {
  return transact(newScope(actor, "company.view", "company"), (db) => findKept(db, once), patience.page);
}

function isCollision(error: unknown): boolean {
  if (error instanceof Raced) return true;
  return worthRepeating.has(databaseState(error)) || (error as { code?: string }).code === "P2034";
}

/** Reads and looks see one snapshot; a look writes down who looked, and so cannot be read-only. */
const modes = {
  read: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ",
  look: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ",
  write: "",
} as const;

async function transact<T>(scope: Scope, work: (db: Db) => Promise<T>, timeoutMs: number): Promise<T> {
  const { kind } = permissions[scope.permission];
  return fenced(client("app"), scope).$transaction(
    async (tx) => {
      const db = tx as unknown as Db;
      bindScope(db, scope);
      await setBounds(db, scope, timeoutMs, modes[kind]);
      const once = kind === "write" && !scope.actor.once?.settled ? scope.actor.once : undefined;
      if (once) await claimKey(db, once);
      const result = await work(db);
      if (scope.wrote && !scope.audited && !selfRecorded.has(scope.permission)) {
        throw new Error(`${scope.permission} wrote without an audit entry.`);
      }
      if (kind === "look" && !scope.audited) throw new Error(`${scope.permission} looked without a witness.`);
      if (once) await settle(db, once, result);
      return result;
    },
    { timeout: timeoutMs + 5_000, maxWait: 10_000 },
  );
}

/** The answer and its key belong to the act: they are there when it is, and not when it is not. */
async function settle(db: Db, once: Once, result: unknown): Promise<void> {
  const answer = await answering.run(db, () => once.answer(result));
  await keepAnswer(db, once, answer);
  once.settled = answer;
}

/** A handle across companies, for the console and the worker; never for a company's own pages. */
export type PlatformDb = Prisma.TransactionClient;

/**
 * Work across companies, with the platform role of the database. A write leaves an entry in the platform's audit
 * trail with its reason, in the same transaction.
 */
export async function openPlatform<T>(
  actor: PlatformActor,
  permission: PlatformPermission,
  reason: string,
  work: (db: PlatformDb) => Promise<T>,
  subject: PlatformSubject = { type: "platform", id: null },
): Promise<T> {
  if (!platformMay(actor.role, permission)) throw new AppError("forbidden", said("shared.roleForbids"));
  const reads = platformPermissions[permission].kind === "read";
  return client("platform").$transaction(async (db) => {
    const mode = reads ? "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " : "";
    await db.$executeRawUnsafe(
      `${mode}SET LOCAL app.reach = 'all'; SET LOCAL statement_timeout = ${patience.report}`,
    );
    const result = await work(db);
    if (!reads && !selfRecorded.has(permission)) await auditPlatform(db, actor, permission, reason, subject);
    return result;
  });
}
