import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/** More than anybody has windows open; each holds a connection and asks the database every minute. */
const mostStreams = 30;

const streams = new Map<string, number>();

/**
 * Counts a stream of a caller, for as long as it is open.
 *
 * @returns ends it
 * Errors: rate_limited when the caller has as many as anybody may have.
 */
export function takeStream(caller: string): () => void {
  const open = streams.get(caller) ?? 0;
  if (open >= mostStreams)
    throw new AppError("rate_limited", said("shared.tooManyWindows"), { retryAfter: 60 });
  streams.set(caller, open + 1);
  let over = false;
  return () => {
    if (over) return;
    over = true;
    const left = (streams.get(caller) ?? 1) - 1;
    if (left > 0) streams.set(caller, left);
    else streams.delete(caller);
  };
}
