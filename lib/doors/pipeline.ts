import type { Feature } from "#lib/access/features.ts";
import { AppError, toAppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { log } from "#lib/log.ts";
import { type Actors, actorFor, type Surface } from "./actor-for.ts";
import { readBody } from "./body.ts";
import { currentSession } from "./caller.ts";
import { requestContext } from "./context.ts";
import { passFeature } from "./feature.ts";
import { type LimitName, limitKey, type Taken, takeToken, withLimit } from "./limits.ts";
import { refuseForeignOrigin } from "./origin.ts";
import { hasNul, plainSearch } from "./plain-input.ts";
import { problem } from "./problem.ts";

export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

interface Door<S> {
  surface: S;
  limit?: LimitName;
  feature?: Feature;
  bodyLimit?: number;
}

interface Passed<S extends Surface | "public"> {
  actor: S extends Surface ? Actors[S] : null;
  input: Record<string, unknown>;
  request: Request;
}

/** The steps before every route: origin, actor, rate limit, body within its limit; and one renderer of errors after. */
export function passDoor<S extends Surface | "public">(
  door: Door<S>,
  inside: (passed: Passed<S>) => Promise<Response>,
): Handler {
  return async function handle(request, { params }) {
    const context = requestContext(request.headers);
    let taken: Taken | null = null;
    try {
      refuseForeignOrigin(request);
      // Next gives nothing where a route has no parameters.
      const path = (await params) ?? {};
      const session = door.surface === "public" ? null : await currentSession();
      const count = async () => {
        taken = await takeToken(door.limit ?? "standard", limitKey(session?.id, context.address));
      };
      // A stranger counts before hearing to sign in: whoever tries made-up secrets is soon told to wait.
      if (!session) await count();
      const actor =
        door.surface === "public"
          ? null
          : await actorFor(door.surface as Surface, session, path.company, context);
      if (session) await count();
      await passFeature(door.feature, actor);
      const search = plainSearch(Object.fromEntries(new URL(request.url).searchParams));
      const input = { ...search, ...(await readBody(request, door.bodyLimit ?? 16 * 1024)), ...path };
      if (hasNul(input)) throw new AppError("bad_request", said("shared.requestHasNul"));
      const response = await inside({ actor: actor as Passed<S>["actor"], input, request });
      response.headers.set("x-request-id", context.requestId);
      return withLimit(response, taken);
    } catch (error) {
      const appError = toAppError(error);
      if (appError.code === "internal")
        log.error({ err: appError.cause, requestId: context.requestId }, "route failed");
      return withLimit(problem(appError, context.requestId), taken);
    }
  };
}
