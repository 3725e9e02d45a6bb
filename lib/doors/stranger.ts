import { toAppError } from "#lib/errors.ts";
import { pageIsBusy } from "#lib/http/busy-page.ts";
import { currentContext, currentSession } from "./caller.ts";
import { limitKey, takeToken } from "./limits.ts";

/**
 * Counts a page that is there for everybody, such as the sign-in, when nobody is signed in.
 *
 * @returns whether it was asked for too often: then its layout draws that instead, and it goes out as 429. Thrown in a
 *   layout, Next would leave the drawing to scripts.
 */
export async function strangerIsBusy(): Promise<boolean> {
  if (await currentSession()) return false;
  const { address, requestId } = await currentContext();
  try {
    await takeToken("stranger", limitKey(undefined, address));
    return false;
  } catch (error) {
    pageIsBusy(requestId, toAppError(error).retryAfter ?? 60, 200);
    return true;
  }
}
