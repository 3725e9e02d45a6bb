import type { CompanyActor } from "#lib/access/actor.ts";
import type { Permission, Reach } from "#lib/access/permissions.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { type Fence, fences } from "./fences.ts";
import type { Prisma, PrismaClient } from "./generated/client.ts";

/** A handle bounded to one company and one reach. It only exists inside `open`. */
export type Db = Prisma.TransactionClient;

/** What bounds a handle, and what has happened through it. */
export interface Scope {
  actor: CompanyActor;
  permission: Permission;
  companyId: string;
  employeeId: string | null;
  reach: Reach;
  departmentIds: string[];
  wrote: boolean;
  audited: boolean;
}

const scopes = new WeakMap<object, Scope>();

export function bindScope(db: Db, scope: Scope): void {
  scopes.set(db, scope);
}

/** The scope a handle was opened with. */
export function scopeOf(db: Db): Scope {
  const scope = scopes.get(db);
  if (!scope) throw new Error("This handle did not come from open().");
  return scope;
}

/** For the few statements that keep the house in order and are nobody's act: they ask for no audit entry. */
export async function unaudited<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const scope = scopeOf(db);
  const before = scope.wrote;
  const result = await work();
  scope.wrote = before;
  return result;
}

/** A refusal by the third fence: a mistake in our own code, so it is loud and never shown as a form error. */
export class FenceError extends Error {
  constructor(model: string, operation: string, why: string) {
    super(`${model}.${operation} was refused by the fence: ${why}.`);
    this.name = "FenceError";
  }
}

const readOperations = new Set([
  "findUnique",
  "findUniqueOrThrow",
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "count",
  "aggregate",
  "groupBy",
]);
const createOperations = new Set(["create", "createMany", "createManyAndReturn"]);
const changeOperations = new Set(["update", "updateMany", "updateManyAndReturn", "delete", "deleteMany"]);
const nestedWrites = new Set([
  "create",
  "createMany",
  "connect",
  "connectOrCreate",
  "disconnect",
  "update",
  "updateMany",
  "upsert",
  "delete",
  "deleteMany",
]);
/** Columns that hold free JSON, whose content is nobody's nested write; by model, as a relation may have the same name. */
export const jsonColumns: Partial<Record<Prisma.ModelName, readonly string[]>> = {
  AuditDetail: ["before", "after"],
  Credential: ["payload"],
  Event: ["metadata"],
  IdempotencyKey: ["answer"],
  Import: ["preview"],
};

type Refuse = (why: string) => FenceError;
type Args = { where?: Record<string, unknown>; data?: unknown; create?: unknown; update?: unknown };

/** The client extension that is the third fence: it adds the company and the reach to every root `where`. */
export function fenced(base: PrismaClient, scope: Scope) {
  return base.$extends({
    query: {
      $allModels: {
        async $allOperations({ model, operation, args, query }) {
          const bounded = bound(model, operation, (args ?? {}) as Args, scope);
          if (!readOperations.has(operation)) scope.wrote = true;
          return query(bounded as typeof args);
        },
      },
      async $executeRaw({ args, query }) {
        scope.wrote = true;
        return query(args);
      },
      async $executeRawUnsafe({ args, query }) {
        scope.wrote = true;
        return query(args);
      },
      async $queryRaw({ args, query }) {
        scope.wrote ||= writes(args.sql);
        return query(args);
      },
      async $queryRawUnsafe({ args, query }) {
        scope.wrote ||= writes(String(args[0]));
        return query(args);
      },
    },
  });
}

/** Whether a statement that returns rows changes some, as INSERT … RETURNING does; locking a row changes nothing. */
function writes(sql: string): boolean {
  return /\b(insert\s+into|(?<!for\s+|for\s+no\s+key\s+)update|delete\s+from|merge\s+into)\b/i.test(sql);
}

/** The arguments with the fence's conditions added, or a refusal. Exported for its tests. */
export function bound(model: Prisma.ModelName, operation: string, args: Args, scope: Scope): Args {
  const fence = fences[model];
  const refuse: Refuse = (why) => new FenceError(model, operation, why);
  if (!fence || fence.kind === "platform") throw refuse("it is a platform table");
  if (fence.kind === "company" && fence.insertOnly && operation !== "createMany")
    throw refuse("it can only be added to");
  if (createOperations.has(operation))
    return { ...args, data: eachRow(args.data, (row) => ownRow(model, row, scope, refuse)) };
  if (operation === "upsert") {
    return {
      ...args,
      where: boundWhere(args.where, fence, scope),
      create: ownRow(model, args.create, scope, refuse),
      update: changes(model, args.update, refuse),
    };
  }
  if (changeOperations.has(operation)) {
    const where = boundWhere(args.where, fence, scope);
    return args.data === undefined
      ? { ...args, where }
      : { ...args, where, data: changes(model, args.data, refuse) };
  }
  if (readOperations.has(operation)) return { ...args, where: boundWhere(args.where, fence, scope) };
  throw refuse("the fence does not know this operation");
}

function boundWhere(
  where: Record<string, unknown> | undefined,
  fence: Fence,
  scope: Scope,
): Record<string, unknown> {
  const conditions = [companyCondition(fence, scope), ...reachCondition(fence, scope)];
  const given = where?.AND === undefined ? [] : Array.isArray(where.AND) ? where.AND : [where.AND];
  return { ...where, AND: [...given, ...conditions] };
}

function companyCondition(fence: Fence, scope: Scope): Record<string, unknown> {
  return fence.kind === "company" && fence.key === "id"
    ? { id: scope.companyId }
    : { companyId: scope.companyId };
}

function reachCondition(fence: Fence, scope: Scope): Record<string, unknown>[] {
  if (fence.kind !== "person" || scope.reach === "company") return [];
  if (scope.reach === "own") return [{ [fence.key]: scope.employeeId }];
  const inDepartments = { departmentId: { in: scope.departmentIds } };
  if (fence.via === "self") return [inDepartments];
  if (fence.via === "employee") return [{ employee: inDepartments }];
  return [
    (fence.via ?? []).reduceRight<Record<string, unknown>>(
      (inner, step) => ({ [step]: inner }),
      inDepartments,
    ),
  ];
}

function eachRow(data: unknown, change: (row: unknown) => unknown): unknown {
  return Array.isArray(data) ? data.map(change) : change(data);
}

/** A new row: of this company, and with a reach of one's own, about oneself. A department's reach is the row rules' work. */
function ownRow(model: Prisma.ModelName, row: unknown, scope: Scope, refuse: Refuse): unknown {
  const fence = fences[model];
  const values = withoutNested(model, row, refuse);
  const key = fence.kind === "company" && fence.key === "id" ? "id" : "companyId";
  if (values[key] !== undefined && values[key] !== scope.companyId) throw refuse("it names another company");
  if (fence.kind === "person" && scope.reach === "own" && values[fence.key] !== scope.employeeId)
    throw refuse("it is about somebody else");
  return { ...values, [key]: scope.companyId };
}

function changes(model: Prisma.ModelName, data: unknown, refuse: Refuse): unknown {
  const values = withoutNested(model, data, refuse);
  if ("companyId" in values || "id" in values) throw refuse("the key of a row never changes");
  return values;
}

function withoutNested(model: Prisma.ModelName, data: unknown, refuse: Refuse): Record<string, unknown> {
  const values = (data ?? {}) as Record<string, unknown>;
  for (const [column, value] of Object.entries(values)) {
    if (jsonColumns[model]?.includes(column) || typeof value !== "object" || value === null) continue;
    // Bytes have a key each, and a file has millions.
    if (ArrayBuffer.isView(value)) continue;
    if (Object.keys(value).some((word) => nestedWrites.has(word)))
      throw refuse(`"${column}" is a nested write`);
  }
  return values;
}

/**
 * The statements that begin a scoped transaction. Statements and not set_config(): a distributed PostgreSQL passes
 * only the statement on to its workers. Every value is checked to be a UUID or a known word before it is spelled.
 */
export function scopeStatements(
  scope: Omit<Scope, "wrote" | "audited" | "actor" | "permission">,
  timeoutMs: number,
): string {
  const ids = [scope.companyId, ...(scope.employeeId ? [scope.employeeId] : []), ...scope.departmentIds];
  const stranger = ids.find((id) => !isUuid(id));
  if (stranger !== undefined) throw new Error("A scope is made of UUIDs only.");
  return [
    `SET LOCAL app.company_id = '${scope.companyId}'`,
    `SET LOCAL app.employee_id = '${scope.employeeId ?? ""}'`,
    `SET LOCAL app.reach = '${scope.reach}'`,
    `SET LOCAL app.department_ids = '${scope.departmentIds.join(",")}'`,
    `SET LOCAL statement_timeout = ${Math.trunc(timeoutMs)}`,
  ].join("; ");
}
