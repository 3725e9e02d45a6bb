/**
 * The web process: Next behind an HTTP server of our own, for what Next leaves to whoever runs it. The caller's
 * address comes from the socket (or from a proxy we were told to believe), and a stop lets running requests finish.
 * The clock's pages go out without Next's scripts.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { findBlock } from "#lib/access/blocked-addresses.ts";
import { isKnownCaller } from "#lib/access/known-caller.ts";
import { mayWithSecret } from "#lib/access/may-with-secret.ts";
import { addressHeader } from "#lib/doors/context.ts";
import { env } from "#lib/env.ts";
import { limitBody } from "#lib/http/body-limit.ts";
import { answerBusyPage } from "#lib/http/busy-page.ts";
import { clientAddress, networkOf, trustedProxies } from "#lib/http/client-address.ts";
import { cookieIn, sessionCookie } from "#lib/http/cookies.ts";
import { dropForwarded } from "#lib/http/forwarded.ts";
import { keepOut } from "#lib/http/keep-out.ts";
import { answerMalformedAction } from "#lib/http/malformed-action.ts";
import { plainPage } from "#lib/http/plain-pages.ts";
import { limitPatience } from "#lib/http/slow-body.ts";
import { unreadableAddress } from "#lib/http/unreadable-address.ts";
import { answerWrongMethod } from "#lib/http/wrong-method.ts";

const trusted = trustedProxies(env.TRUSTED_PROXIES);
/** How long running requests may take to finish after a stop was asked for. */
const graceMs = 5_000;

const dev = process.argv.includes("--dev");
const app = next({ dev, hostname: env.HOST, port: env.PORT });
await app.prepare();
const handle = app.getRequestHandler();

/** Heads that trickle are not waited for either; small bodies have their own patience (limitPatience). */
const patience = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

const server = createServer(patience, async (request, response) => {
  const address = nameCaller(request);
  if (await isKeptOut(request, response, networkOf(address))) return;
  limitPatience(request, response);
  if (unreadableAddress(request, response)) return;
  if (await limitBody(request, response, { isSignedIn: isKnown, mayImport })) return;
  answerBusyPage(request, response);
  answerWrongMethod(request, response);
  if (plainPage(request, response)) return;
  answerMalformedAction(request, response);
  void handle(request, response);
});
if (dev) server.on("upgrade", app.getUpgradeHandler());
server.listen(env.PORT, env.HOST, () => console.log(`listening on http://${env.HOST}:${env.PORT}`));

function nameCaller(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"];
  const address = clientAddress(peer, Array.isArray(forwarded) ? forwarded.join(",") : forwarded, trusted);
  dropForwarded(request.headers, peer, trusted);
  request.headers["x-forwarded-for"] = address;
  request.headers[addressHeader] = address;
  return address;
}

/** Of a blocked network only those come in whom we know: a stranger behind the same address shuts nobody out. */
async function isKeptOut(
  request: IncomingMessage,
  response: ServerResponse,
  network: string,
): Promise<boolean> {
  const until = await findBlock(network);
  if (!until) return false;
  const session = cookieIn(request.headers.cookie, sessionCookie());
  if (await isKnownCaller(session, request.headers.authorization).catch(() => false)) return false;
  keepOut(request, response, network, until);
  return true;
}

const isKnown = ({ headers }: IncomingMessage) =>
  isKnownCaller(cookieIn(headers.cookie, sessionCookie()), headers.authorization);

const mayImport = ({ headers }: IncomingMessage, slug: string) =>
  mayWithSecret(cookieIn(headers.cookie, sessionCookie()), slug, "import.run");

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), graceMs).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
