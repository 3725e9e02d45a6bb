import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import type { ZodType } from "zod";
import { AppError, toAppError } from "#lib/errors.ts";
import { pathHeader } from "#lib/http/path-header.ts";
import { log } from "#lib/log.ts";
import { routes } from "#lib/routes.ts";
import { type Actors, actorFor, type Surface } from "./actor-for.ts";
import { currentContext, currentSession } from "./caller.ts";
import { hasNul, plainSearch } from "./plain-input.ts";

interface PageProps {
  params: Promise<Record<string, string | string[] | undefined>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface PageContext<S extends Surface, Q> {
  actor: Actors[S];
  params: Record<string, string>;
  query: Q;
}

/** Why this request was refused, for forbidden.tsx, which Next gives no arguments. */
export const refusal = cache(() => ({ current: null as AppError | null }));

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
    const params = (await props.params) as Record<string, string>;
    const search = plainSearch(await props.searchParams);
    const session = await currentSession();
    if (!session) redirect(routes.signIn(await currentPath()));
    try {
      if (hasNul([params, search])) throw new AppError("not_found", "");
      const actor = await actorFor(options.surface, session, params.company, await currentContext());
      const query = options.query ? options.query.parse(search) : ({} as Q);
      return await options.run({ actor, params, query });
    } catch (error) {
      return rendered(error);
    }
  };
}

async function currentPath(): Promise<string | undefined> {
  return (await headers()).get(pathHeader) ?? undefined;
}

async function rendered(error: unknown): Promise<never> {
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
      refusal().current = appError;
      return forbidden();
    default:
      log.error(
        { err: appError.cause ?? appError, requestId: (await currentContext()).requestId },
        "page failed",
      );
      throw error;
  }
}
