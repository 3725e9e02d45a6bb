import { ZodError } from "zod";
import { said } from "#lib/i18n/said.ts";

/** Code → HTTP status: the only such table. */
export const errorStatus = {
  bad_request: 400,
  key_missing: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  in_progress: 409,
  gone: 410,
  stale: 412,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  key_reused: 422,
  unseen: 428,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Messages by field path ("start", "rows.3.end"). */
export type FieldErrors = Record<string, string[]>;

export interface ErrorExtra {
  fields?: FieldErrors;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  /** What a caller may choose from or needs to show, such as the two meanings of a local time. */
  detail?: Record<string, unknown>;
  /** What an HTTP answer says besides, such as Allow. */
  headers?: Record<string, string>;
  cause?: unknown;
}

/** An error that was foreseen: its message is for the person who caused it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors;
  readonly retryAfter: number | undefined;
  readonly detail: Record<string, unknown> | undefined;
  readonly headers: Record<string, string>;

  constructor(code: ErrorCode, message: string, extra: ErrorExtra = {}) {
    super(message, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = extra.fields ?? {};
    this.retryAfter = extra.retryAfter;
    this.detail = extra.detail;
    this.headers = extra.headers ?? {};
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/**
 * Somebody changed a record between our reading and our writing of it. `open` tries once more, and that try tells what
 * was changed; whoever still gets this one has lost three times.
 */
export class Raced extends AppError {
  constructor() {
    super("conflict", said("shared.raced"));
  }
}

/** One field that is wrong. */
export function invalid(field: string, message: string, detail?: Record<string, unknown>): AppError {
  return new AppError(
    "invalid",
    message,
    detail ? { fields: { [field]: [message] }, detail } : { fields: { [field]: [message] } },
  );
}

export const notFound = () => new AppError("not_found", said("shared.notFound"));

/** A unique constraint → the field it speaks of and what to say. */
const constraints: Record<string, [field: string, message: string]> = {
  employees_number_in_use: ["number", said("employee.numberInUse")],
  departments_name_in_use: ["name", said("department.nameInUse")],
  sites_name_in_use: ["name", said("site.nameInUse")],
  customers_name_in_use: ["name", said("customer.nameInUse")],
  projects_name_in_use: ["name", said("project.nameInUse")],
  packages_name_in_use: ["name", said("package.nameInUse")],
  skills_name_in_use: ["name", said("skill.nameInUse")],
  contracts_no_overlap: ["validFrom", said("contract.overlaps")],
  pay_rates_no_overlap: ["validFrom", said("pay.overlaps")],
  companies_slug_key: ["slug", said("company.shortNameTaken")],
  clock_ins_no_overlap: ["start", said("clock-in.overlapsSamePerson")],
  clock_ins_one_running: ["start", said("clock-in.runsAlready")],
};

interface DatabaseCause {
  constraint?: string | { index?: string; fields?: string[] };
  originalCode?: string;
  originalMessage?: string;
}

/** What the driver said, dug out of Prisma's wrapping. */
function databaseCause(error: unknown): { state: string; constraint: string } | null {
  if (typeof error !== "object" || error === null) return null;
  const meta = (error as { meta?: { driverAdapterError?: { cause?: DatabaseCause } } }).meta;
  const cause = meta?.driverAdapterError?.cause ?? (error as { cause?: DatabaseCause }).cause;
  const direct = error as { code?: string; constraint?: string };
  const state = cause?.originalCode ?? (typeof direct.code === "string" ? direct.code : "");
  const named = typeof cause?.constraint === "string" ? cause.constraint : cause?.constraint?.index;
  const message = cause?.originalMessage ?? String((error as Error).message ?? "");
  const constraint = named ?? direct.constraint ?? /constraint "([^"]+)"/.exec(message)?.[1] ?? "";
  return { state, constraint };
}

/** The five-letter state PostgreSQL gave, or "" when the error is none of its. */
export function databaseState(error: unknown): string {
  const state = databaseCause(error)?.state ?? "";
  return /^[0-9A-Z]{5}$/.test(state) && !state.startsWith("P20") ? state : "";
}

function fromDatabase(error: unknown): AppError | null {
  const cause = databaseCause(error);
  if (!cause) return null;
  const known = constraints[cause.constraint];
  if (known) return new AppError("conflict", known[1], { fields: { [known[0]]: [known[1]] }, cause: error });
  switch (cause.state) {
    // PostgreSQL 18 has a code of its own for rows that are still needed.
    case "23001":
    case "23503":
    case "P2003":
      return new AppError("conflict", said("shared.referredTo"), { cause: error });
    case "23505":
    case "P2002":
      return new AppError("conflict", said("shared.exists"), { cause: error });
    case "23P01":
    case "40P01":
    case "40001":
    case "P2034":
      return new AppError("conflict", said("shared.raced"), { cause: error });
    case "P2025":
      return notFound();
    case "57014":
      return new AppError("unavailable", said("shared.tookTooLong"), {
        cause: error,
      });
    // A number, an instant, an id or a text that PostgreSQL cannot hold.
    case "22P02":
    case "22003":
    case "22007":
    case "22008":
    case "22021":
    case "P2007":
    case "P2020":
    case "P2023":
      return new AppError("bad_request", said("shared.notKeepable"), { cause: error });
    default:
      return null;
  }
}

/** Turns anything thrown into an AppError. What nobody foresaw becomes "internal" and keeps its cause for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return fromZod(error);
  return fromDatabase(error) ?? new AppError("internal", said("shared.wentWrong"), { cause: error });
}

/** Nobody reads more, and a hostile body could have a field a byte. */
const mostFields = 100;

export function fromZod(error: ZodError): AppError {
  // A map, because a caller may call a field "__proto__".
  const found = new Map<string, string[]>();
  const add = (path: PropertyKey[], message: string) => {
    const name = path.join(".") || "form";
    const messages = found.get(name);
    if (messages) messages.push(message);
    else if (found.size < mostFields) found.set(name, [message]);
  };
  for (const issue of error.issues) {
    if (issue.code !== "unrecognized_keys") add(issue.path, issue.message);
    else for (const key of issue.keys) add([...issue.path, key], said("shared.unknownField"));
  }
  const fields: FieldErrors = Object.fromEntries(found);
  const count = Object.keys(fields).length;
  return new AppError(
    "invalid",
    count === 1 ? Object.values(fields)[0]![0]! : said("shared.thingsToFix", { count }),
    {
      fields,
    },
  );
}
