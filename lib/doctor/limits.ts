import { createClient } from "@redis/client";
import { Redis } from "@upstash/redis";
import { type Env, env } from "#lib/env.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { isLocal } from "./rules.ts";
import { type Found, ok, warn } from "./schema.ts";

type Settings = Pick<Env, "REDIS_URL" | "UPSTASH_REDIS_REST_URL" | "UPSTASH_REDIS_REST_TOKEN">;

/** What limits need of a Redis: to run a script, to keep what it writes, and to forget it. */
const script = "redis.call('SET', KEYS[1], ARGV[1], 'PX', 1000) return redis.call('GET', KEYS[1])";
const key = "hourly:doctor";

const patienceMs = 5_000;

/**
 * Whether the Redis of the settings, in which web processes count together, does what they ask of it.
 *
 * @param slowMs a request waits half a second: what is not much quicker in a quiet moment is too slow in a busy one
 */
export async function lookAtLimits(settings: Settings = env, slowMs = 100): Promise<Found> {
  const { REDIS_URL: plain, UPSTASH_REDIS_REST_URL: upstash, UPSTASH_REDIS_REST_TOKEN: token } = settings;
  const address = plain ?? upstash;
  if (!address) return ok(said("doctor.limitsOwn"));
  const { host, hostname, protocol } = new URL(address);
  try {
    const ms = await timeScript(plain ? inPlain(plain) : inUpstash(address, token ?? ""));
    if (ms > slowMs) return warn(said("doctor.limitsSlow", { host, ms }), said("doctor.limitsSlowDo"));
    const isOpen = ["redis:", "http:"].includes(protocol) && !isLocal(hostname);
    if (isOpen) return warn(said("doctor.limitsPlain", { host, ms }), said("doctor.limitsPlainDo"));
    return ok(said("doctor.limitsFine", { host, ms }));
  } catch (error) {
    const why = whyOf(error).slice(0, 200);
    return warn(said("doctor.limitsOut", { host, why }), said("doctor.limitsOutDo"));
  }
}

/** One connection of its own, for one look. */
interface Connection {
  run: (value: string) => Promise<unknown>;
  end: () => void;
}

/** @returns milliseconds of the second time: the first one connects */
async function timeScript(connection: Connection): Promise<number> {
  try {
    await tryOnce(connection);
    const begun = performance.now();
    await tryOnce(connection);
    return Math.round(performance.now() - begun);
  } finally {
    connection.end();
  }
}

async function tryOnce({ run }: Connection): Promise<void> {
  const value = newId();
  const kept = await withPatience(run(value));
  if (kept !== value) throw new Error(said("doctor.limitsForgets"));
}

function inPlain(url: string): Connection {
  const client = createClient({ url, socket: { connectTimeout: patienceMs, reconnectStrategy: false } });
  // Whoever asks hears of it.
  client.on("error", () => {});
  const connected = client.connect();
  return {
    run: async (value) => {
      await connected;
      return client.eval(script, { keys: [key], arguments: [value] });
    },
    end: () => client.destroy(),
  };
}

function inUpstash(url: string, token: string): Connection {
  const redis = new Redis({ url, token, retry: false, enableTelemetry: false, enableAutoPipelining: false });
  return { run: (value) => redis.eval(script, [key], [value]), end: () => {} };
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(said("doctor.limitsLate"))), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What went wrong, where fetch and sockets say it only in what caused it. */
function whyOf(error: unknown): string {
  const { message, cause, errors } = error as Error & { errors?: unknown[] };
  if (errors?.[0]) return whyOf(errors[0]);
  return cause instanceof Error ? whyOf(cause) : message;
}
