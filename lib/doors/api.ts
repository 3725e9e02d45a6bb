import { may } from "#lib/access/actor.ts";
import { type Answer, DoneBefore, type Once } from "#lib/access/once.ts";
import { answerBefore } from "#lib/access/open.ts";
import { requirePermission } from "#lib/access/require.ts";
import { AppError, notFound, toAppError } from "#lib/errors.ts";
import type { Operation } from "#lib/http/operation.ts";
import { said } from "#lib/i18n/said.ts";
import { log } from "#lib/log.ts";
import { answerOf, asStale, respond } from "./api-answer.ts";
import { apiCaller } from "./api-caller.ts";
import { matchOperation } from "./api-match.ts";
import { type Asked, readRequest } from "./api-request.ts";
import { requestContext } from "./context.ts";
import { passFeature } from "./feature.ts";
import { limitKey, type Taken, takeToken, withLimit } from "./limits.ts";
import { problem } from "./problem.ts";

type Handler = (request: Request, context: { params: Promise<{ path: string[] }> }) => Promise<Response>;

/**
 * The door of the API: who calls → which operation → rate limit → what is asked → one command or query → the answer. A
 * write is done once for each key, however often it is sent.
 */
export function defineApi(operations: readonly Operation[]): Handler {
  return async function handle(request, { params }) {
    const context = requestContext(request.headers);
    let taken: Taken | null = null;
    try {
      const method = request.method === "HEAD" ? "GET" : request.method;
      const found = matchOperation(operations, method, (await params).path);
      const caller = await apiCaller(request, context).catch(async (error) => {
        taken = await takeToken("standard", limitKey(undefined, context.address));
        throw error;
      });
      taken = await takeToken(found.operation?.limit ?? "standard", caller.limitKey);
      if (caller.actor.via === "token") await passFeature("api", caller.actor);
      if (!found.operation) throw refusal(found.allowed);
      const { permission, own } = found.operation;
      if (!own || !may(caller.actor, own)) requirePermission(caller.actor, permission);
      const asked = await readRequest(found.operation, request, found.params, caller.actor);
      const answer = await answerTo(found.operation, asked, request, caller.keysOf);
      const response = respond(answer, request);
      response.headers.set("x-request-id", context.requestId);
      return withLimit(response, taken);
    } catch (error) {
      const appError = toAppError(error);
      if (appError.code === "internal")
        log.error({ err: appError.cause, requestId: context.requestId }, "api failed");
      return withLimit(problem(appError, context.requestId), taken);
    }
  };
}

function refusal(allowed: string[]): AppError {
  if (allowed.length === 0) return notFound();
  const allow = allowed.join(", ");
  return new AppError("method_not_allowed", said("api.methodNotAllowed", { allow }), { headers: { allow } });
}

async function answerTo(
  operation: Operation,
  { call, hash }: Asked,
  request: Request,
  keysOf: string,
): Promise<Answer> {
  try {
    const remembers = operation.method !== "GET" && !operation.ownKey;
    if (!remembers) return answerOf(operation, await operation.run(call as never), request);
    return await doOnce(operation, { call, hash }, request, keysOf);
  } catch (error) {
    if (error instanceof DoneBefore) return error.answer;
    throw asStale(error, operation);
  }
}

async function doOnce(
  operation: Operation,
  { call, hash }: Asked,
  request: Request,
  caller: string,
): Promise<Answer> {
  const once: Once = {
    caller,
    key: call.key,
    bodyHash: hash,
    settled: null,
    answer: async (result) => {
      const body = operation.answer ? await operation.answer(call as never, result as never) : null;
      return answerOf(operation, body, request);
    },
  };
  const before = await answerBefore(call.actor, once);
  if (before) return before;
  await operation.run({ ...call, actor: { ...call.actor, once } } as never);
  if (!once.settled) throw new Error(`${operation.id} wrote nothing to keep its key with.`);
  return once.settled;
}
