import { type CompanyActor, currentActor, type RequestContext, tokenActor } from "#lib/access/actor.ts";
import { findSession } from "#lib/access/session.ts";
import { bearerOf, findToken } from "#lib/access/token.ts";
import { AppError } from "#lib/errors.ts";
import { cookieIn, sessionCookie } from "#lib/http/cookies.ts";
import { said } from "#lib/i18n/said.ts";
import { limitKey } from "./limits.ts";
import { refuseForeignOrigin } from "./origin.ts";

/** Who calls the API. */
export interface ApiCaller {
  actor: CompanyActor;
  /** Whom its requests count for */
  limitKey: string;
  /** Whose its idempotency keys are: a token's, or a user's whatever session they come by */
  keysOf: string;
}

/**
 * The program whose token is in the Authorization header, else whoever is signed in, in the company they chose last.
 *
 * Errors: unauthenticated · forbidden when a write by cookie comes from another site.
 */
export async function apiCaller(request: Request, context: RequestContext): Promise<ApiCaller> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return byToken(authorization, context);
  const secret = cookieIn(request.headers.get("cookie") ?? undefined, sessionCookie());
  const session = secret ? await findSession(secret) : null;
  if (!session) throw unknown(said("token.sendToken"));
  refuseForeignOrigin(request);
  return {
    actor: await currentActor(session, context),
    limitKey: limitKey(session.id, context.address),
    keysOf: `user/${session.user.id}`,
  };
}

async function byToken(authorization: string, context: RequestContext): Promise<ApiCaller> {
  const secret = bearerOf(authorization);
  const token = secret === null ? null : await findToken(secret);
  if (!token) throw unknown(said("token.notKnown"));
  return {
    actor: tokenActor(token, context),
    limitKey: `token ${token.id}`,
    keysOf: `token/${token.id}`,
  };
}

function unknown(message: string): AppError {
  return new AppError("unauthenticated", message, {
    headers: { "www-authenticate": 'Bearer realm="Hourly"' },
  });
}
