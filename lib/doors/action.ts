import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ZodType, z } from "zod";
import type { Feature } from "#lib/access/features.ts";
import { type AppError, type ErrorCode, type FieldErrors, fromZod, toAppError } from "#lib/errors.ts";
import { flashCookie, isHttps } from "#lib/http/cookies.ts";
import { actionBegins } from "#lib/http/malformed-action.ts";
import { log } from "#lib/log.ts";
import { type Actors, actorFor, type Surface } from "./actor-for.ts";
import { currentContext, currentSession } from "./caller.ts";
import { passFeature } from "./feature.ts";
import { type LimitName, limitKey, takeToken } from "./limits.ts";
import { plainSubmission } from "./plain-input.ts";

/** What every form gets back. */
export type ActionResult<T = unknown> =
  | { ok: true; data: T; message?: string }
  | {
      ok: false;
      code: ErrorCode;
      message: string;
      fields: FieldErrors;
      detail?: Record<string, unknown>;
      requestId: string;
    };

/**
 * What a form is bound to: the company of the page and the ids of what is edited. Strangers can change it, so it is
 * parsed like the rest.
 */
export type ActionTarget = Record<string, string> & { company?: string };

export type Action<T = unknown> = (
  target: ActionTarget,
  previous: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T>>;

interface ActionOptions<S extends Surface, I extends ZodType, T> {
  surface: S;
  input: I;
  limit?: LimitName;
  feature?: Feature;
  run: (context: { actor: Actors[S]; input: z.output<I> }) => Promise<T>;
  /** Where to go afterwards; without it the page is refreshed where it stands. */
  redirectTo?: (data: T, context: { actor: Actors[S]; input: z.output<I> }) => string;
  /** One sentence for the toast, on this page or the one it leads to. */
  message?: (data: T) => string | Promise<string>;
}

/**
 * A server action: actor → rate limit → zod → one command → refresh or redirect. Expected errors are returned with
 * the field they belong to; an unforeseen one is logged and returned with its request id.
 */
export function defineAction<S extends Surface, I extends ZodType, T>(
  options: ActionOptions<S, I, T>,
): Action<T> {
  return async function action(target, _previous, form) {
    const context = await currentContext();
    actionBegins(context.requestId);
    let goTo: string | null = null;
    try {
      const session = await currentSession();
      const actor = await actorFor(options.surface, session, companyOf(target), context);
      await takeToken(options.limit ?? "standard", limitKey(session?.id, context.address));
      await passFeature(options.feature, actor);
      const raw = plainSubmission(target, form);
      const parsed = await options.input.safeParseAsync(raw);
      if (!parsed.success) throw fromZod(parsed.error);
      const data = await options.run({ actor, input: parsed.data });
      const message = await options.message?.(data);
      if (!options.redirectTo) {
        refresh();
        return { ok: true, data, ...(message ? { message } : {}) };
      }
      goTo = options.redirectTo(data, { actor, input: parsed.data });
      if (message) await leaveFlash(message);
    } catch (error) {
      if (typeof error === "object" && error !== null && "digest" in error) throw error;
      return failed(toAppError(error), context.requestId);
    }
    return redirect(goTo);
  };
}

/**
 * For the page after a redirect, which shows it once; components/ui/flash.ts reads it. In letters that mean nothing to
 * a cookie: the framework decodes a value once more on its way to that page, and a name may be "50% off".
 */
async function leaveFlash(message: string): Promise<void> {
  (await cookies()).set(flashCookie, Buffer.from(message).toString("base64url"), {
    path: "/",
    maxAge: 30,
    sameSite: "lax",
    secure: isHttps(),
  });
}

function companyOf(target: ActionTarget | null | undefined): string | undefined {
  return typeof target?.company === "string" ? target.company : undefined;
}

export function failed(error: AppError, requestId: string): ActionResult<never> {
  if (error.code === "internal") log.error({ err: error.cause, requestId }, "action failed");
  const { code, message, fields, detail } = error;
  return { ok: false, code, message, fields, requestId, ...(detail ? { detail } : {}) };
}
