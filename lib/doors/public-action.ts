import { redirect } from "next/navigation";
import type { ZodType, z } from "zod";
import type { RequestContext } from "#lib/access/actor.ts";
import type { Session } from "#lib/access/session.ts";
import { fromZod, toAppError } from "#lib/errors.ts";
import { actionBegins } from "#lib/http/malformed-action.ts";
import { type ActionResult, type ActionTarget, failed } from "./action.ts";
import { currentContext, currentSession } from "./caller.ts";
import type { LimitName } from "./limits.ts";
import { limitKey, takeToken } from "./limits.ts";
import { plainSubmission } from "./plain-input.ts";

interface PublicRun<I extends ZodType> {
  input: z.output<I>;
  context: RequestContext;
  /** Who happens to be signed in, or null: nothing is decided by it here. */
  session: Session | null;
}

interface PublicActionOptions<I extends ZodType, T> {
  input: I;
  /** Anything that tries a secret, or anything that sends a mail: there is no ordinary act for strangers. */
  limit: LimitName & ("signIn" | "mail");
  run: (context: PublicRun<I>) => Promise<T>;
  /** Where to go afterwards; without it the result is shown where the form stands. */
  redirectTo?: (data: T, input: z.output<I>) => string;
}

/**
 * A server action of a page for people who are not signed in: rate limit by address → zod → one command → redirect.
 * The twin of defineAction without an actor; what it may do is what its link's secret or password allows.
 */
export function definePublicAction<I extends ZodType, T>(options: PublicActionOptions<I, T>) {
  return async function action(
    target: ActionTarget,
    _previous: ActionResult<T> | null,
    form: FormData,
  ): Promise<ActionResult<T>> {
    const context = await currentContext();
    actionBegins(context.requestId);
    let goTo: string | null = null;
    try {
      await takeToken(options.limit, limitKey(undefined, context.address));
      const raw = plainSubmission(target, form);
      const parsed = await options.input.safeParseAsync(raw);
      if (!parsed.success) throw fromZod(parsed.error);
      const data = await options.run({ input: parsed.data, context, session: await currentSession() });
      if (!options.redirectTo) return { ok: true, data };
      goTo = options.redirectTo(data, parsed.data);
    } catch (error) {
      if (typeof error === "object" && error !== null && "digest" in error) throw error;
      return failed(toAppError(error), context.requestId);
    }
    return redirect(goTo);
  };
}
