import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import type { ZodType } from "zod";
import { AppError, toAppError } from "#lib/errors.ts";
import { pathHeader } from "#lib/http/path-header.ts";
import { log } from "#lib/log.ts";
import { routes } from "#lib/routes.ts";
import { type Actors, actorFor, type Surface } from "./actor-for.ts";
import { currentContext, currentSession } from "./caller.ts";
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
 * becomes 404 or 403 here, before anything has been sent. A query that makes no sense falls back to the schema's
 * defaults (give each field a `.catch`): an old bookmark is no error.
 */
export function definePage<S extends Surface, Q = Record<string, never>>(options: {
  surface: S;
  query?: ZodType<Q>;
  run: (context: PageContext<S, Q>) => Promise<ReactNode>;
}) {
  return async function page(props: PageProps): Promise<ReactNode> {
    let actor: Actors[S] | null = null;
    try {
      const params = (await props.params) as Record<string, string>;
      const search = plainSearch(await props.searchParams);
      if (hasNul([params, search])) throw new AppError("not_found", "");
      actor = await actorFor(options.surface, await currentSession(), params.company, await currentContext());
      const query = options.query ? options.query.parse(search) : ({} as Q);
      return await options.run({ actor, params, query });
    } catch (error) {
      return await rendered(error, actor);
    } finally {
      refusal().resolve(null);
    }
  };
}

async function currentPath(): Promise<string | undefined> {
  return (await headers()).get(pathHeader) ?? undefined;
}

async function rendered(error: unknown, actor: Actors[Surface] | null): Promise<never> {
  // redirect(), notFound() and React's own signals travel as errors with a digest.
  if (typeof error === "object" && error !== null && "digest" in error) throw error;
  const appError = toAppError(error);
  switch (appError.code) {
    case "unauthenticated":
      return redirect(routes.signIn(await currentPath()));
    case "not_found":
    case "gone":
    case "invalid":
    case "bad_request":
      return notFound();
    case "forbidden":
      refusal().resolve({ error: appError, actor });
      return forbidden();
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
