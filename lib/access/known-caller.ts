import { isSignedIn, secretHash } from "./session.ts";
import { bearerOf, findToken } from "./token.ts";

/** How long a secret that was good is believed without asking: a page asks for its files right after. */
const keptMs = 10_000;
const mostKept = 1_000;
const good = new Map<string, number>();

/**
 * Whether a request comes from somebody we know: by the secret of a live session, or a token that works. For the server
 * in front of the pages, where a whole network is kept out.
 */
export async function isKnownCaller(
  session: string | null,
  authorization: string | undefined,
): Promise<boolean> {
  if (session && (await isGood(session, () => isSignedIn(session)))) return true;
  const token = bearerOf(authorization);
  return token !== null && isGood(token, async () => (await findToken(token)) !== null);
}

async function isGood(secret: string, ask: () => Promise<boolean>): Promise<boolean> {
  const key = Buffer.from(secretHash(secret)).toString("base64");
  if ((good.get(key) ?? 0) > Date.now()) return true;
  good.delete(key);
  if (!(await ask())) return false;
  good.set(key, Date.now() + keptMs);
  if (good.size > mostKept) good.delete(good.keys().next().value as string);
  return true;
}
