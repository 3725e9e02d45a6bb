import { forbidden, notFound, redirect, unauthorized } from "next/navigation";
import type { ReactNode } from "react";
import type { ZodType } from "zod";
import type { Feature } from "#lib/access/features.ts";
import { openTogether } from "#lib/access/open.ts";
import type { Permission } from "#lib/access/permissions.ts";
import { AppError, toAppError } from "#lib/errors.ts";
import { pageIsBusy } from "#lib/http/busy-page.ts";
import { log } from "#lib/log.ts";
import { routes } from "#lib/routes.ts";
import { type Actors, actorFor, type Surface } from "./actor-for.ts";
import { askedPath, currentContext, currentSession } from "./caller.ts";
import { passFeature } from "./feature.ts";
import { type LimitName, limitKey, takeToken } from "./limits.ts";
import { hasNul, plainSearch } from "./plain-input.ts";
import { refusal } from "./refusal.ts";

interface PageProps {
  params: Promise<Record<string, string | string[] | undefined>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface PageContext<S extends Surface, Q> {
  actor: Actors[S];
  params: Record<string, string>;
  query: Q;
}

/**
 * A page: who is asking, what for, then `run`. Signed-out people go to sign-in and come back; an AppError of `run`
 * becomes 404 or 403 here, before anything has been sent, and 429 when somebody asks too often. A query that makes no
 * sense falls back to the schema's defaults (give each field a `.catch`): an old bookmark is no error.
 */
export function definePage<S extends Surface, Q = Record<string, never>>(options: {
  surface: S;
  query?: ZodType<Q>;
  limit?: LimitName;
  feature?: Feature;
  /** Its reads share one transaction (`openTogether`), whose bounds are those of this permission. Then it only reads. */
  together?: Permission;
  run: (context: PageContext<S, Q>) => Promise<ReactNode>;
}) {
  return async function page(props: PageProps): Promise<ReactNode> {
    let actor: Actors[S] | null = null;
    try {
      const params = (await props.params) as Record<string, string>;
      const search = plainSearch(await props.searchParams);
      if (hasNul([params, search])) throw new AppError("not_found", "");
      const [session, context] = [await currentSession(), await currentContext()];
      // Who is not signed in counts before being led to the sign-in, but may come with many behind one address.
      if (!session) await takeToken("stranger", limitKey(undefined, context.address));
      actor = await actorFor(options.surface, session, params.company, context);
      await takeToken(options.limit ?? "standard", limitKey(session?.id, context.address));
      await passFeature(options.feature, actor);
      const query = options.query ? options.query.parse(search) : ({} as Q);
      const asked = { actor, params, query };
      return await inOne(options.together, actor, () => options.run(asked));
    } catch (error) {
      return await rendered(error, actor);
    } finally {
      refusal().resolve(null);
    }
  };
}

function inOne<T>(
  permission: Permission | undefined,
  actor: Actors[Surface],
  run: () => Promise<T>,
): Promise<T> {
  if (!permission || !("kind" in actor) || actor.kind !== "company") return run();
  return openTogether(actor, permission, run);
}

async function rendered(error: unknown, actor: Actors[Surface] | null): Promise<never> {
  // redirect(), notFound() and React's own signals travel as errors with a digest.
  if (typeof error === "object" && error !== null && "digest" in error) throw error;
  const appError = toAppError(error);
  switch (appError.code) {
    case "unauthenticated":
      return redirect(routes.signIn(await askedPath()));
    case "not_found":
    case "gone":
    case "invalid":
    case "bad_request":
      return notFound();
    case "forbidden":
      refusal().resolve({ error: appError, actor });
      return forbidden();
    case "rate_limited":
      pageIsBusy((await currentContext()).requestId, appError.retryAfter ?? 60);
      // The one refusal of Next's that no page of ours needs for itself; it leaves the house as 429.
      return unauthorized();
    default:
      return broken(appError);
  }
}

/** The page that says so shows the request id: Next hands an error's own digest on to it. */
async function broken(error: AppError): Promise<never> {
  const { requestId } = await currentContext();
  log.error({ err: error.cause ?? error, requestId }, "page failed");
  throw Object.assign(new Error("This page could not be made.", { cause: error }), { digest: requestId });
}
