import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "#lib/env.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";
import { answerPlainly } from "./plain-answer.ts";

/** What strangers send: a sign-in, a sign-up, a link's form. */
const strangerBytes = 16 * 1024;
/** Forms and JSON, and what stands around a file in its form. */
const formBytes = 1024 * 1024;
/** Each file is held in memory while it is read, more than once. */
const filesAtOnce = 3;
const uploadPath = new RegExp(`^${routes.company("([^/]+)").imports.add()}$`);

let files = 0;

interface Asking {
  isSignedIn: (request: IncomingMessage) => Promise<boolean>;
  /** Whether they may import in the company of a short name */
  mayImport: (request: IncomingMessage, slug: string) => Promise<boolean>;
}

/**
 * Answers a request whose body is larger than anything its page asks for. Next reads a body whole before an action can
 * say who may send it, so that a stranger could fill the memory with sign-ins of 64 MB: only the form for a file of
 * hours takes files, few at a time and from those who may import there, and whoever is not signed in sends nothing large
 * at all.
 *
 * @param ask asks the database, so only about what is larger than a stranger's
 * @returns whether it is answered
 */
export async function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  ask: Asking,
): Promise<boolean> {
  const bytes = Number(request.headers["content-length"] ?? 0);
  // Who does not say how long a body is does not send files.
  const isUntold = request.headers["transfer-encoding"] !== undefined;
  if (bytes <= strangerBytes && !isUntold) return false;
  const path = (request.url ?? "").split("?")[0] ?? "";
  // Signing in asks for no more, whoever does it.
  if (bytes > strangerBytes && path.startsWith(routes.auth("")))
    return refuse(response, 413, said("shared.largerThanAsked"));
  const company = uploadPath.exec(path)?.[1];
  if (bytes > (company ? env.IMPORT_MAX_BYTES : 0) + formBytes)
    return refuse(response, 413, said("shared.largerThanAsked"));
  const allow = isUntold ? cutOff(request) : () => {};
  const signedIn = await ask.isSignedIn(request).catch(() => null);
  allow(signedIn ? formBytes : strangerBytes);
  // Gone while we asked: then nobody would count it out again.
  if (request.destroyed) return true;
  if (signedIn === null) return refuse(response, 503, said("shared.wentWrong"));
  if (!signedIn && !isUntold) return refuse(response, 401, said("shared.signInFirst"));
  return company && bytes > formBytes ? takeFile(request, response, ask, company) : false;
}

/** Whoever may not import holds no place among the files, as long as they may take to send one. */
async function takeFile(
  request: IncomingMessage,
  response: ServerResponse,
  { mayImport }: Asking,
  company: string,
): Promise<boolean> {
  const may = await mayImport(request, company).catch(() => null);
  if (request.destroyed) return true;
  if (may === null) return refuse(response, 503, said("shared.wentWrong"));
  if (!may) return refuse(response, 403, said("shared.roleForbids"));
  if (files >= filesAtOnce) return refuse(response, 503, said("shared.otherFilesRead"));
  files += 1;
  response.once("close", () => (files -= 1));
  return false;
}

function refuse(response: ServerResponse, status: 401 | 403 | 413 | 503, text: string): true {
  const retry: Record<string, string> = status === 503 ? { "retry-after": "10" } : {};
  answerPlainly(response, status, text, { ...retry, connection: "close" });
  return true;
}

/**
 * Counts what arrives, and ends the request that brings too much.
 *
 * @returns to be told how much is too much, once that is known
 */
function cutOff(request: IncomingMessage): (bytes: number) => void {
  const push = request.push;
  let most = formBytes;
  let seen = 0;
  request.push = (chunk, encoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= most) return push.call(request, chunk, encoding);
    request.destroy();
    return false;
  };
  return (bytes) => {
    most = bytes;
    if (seen > most) request.destroy();
  };
}
