import { createHash } from "node:crypto";
import { createClient } from "@redis/client";
import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";

/** What @upstash/ratelimit asks of a Redis: its scripts, by their hash or whole. */
interface Scripts {
  evalsha: (hash: string, keys: string[], args: unknown[]) => Promise<unknown>;
  eval: (script: string, keys: string[], args: unknown[]) => Promise<unknown>;
}

interface Shared {
  windows: (name: string, most: number) => Ratelimit;
  close: () => Promise<void>;
}

/** A request waits no longer than this for Redis. */
const patienceMs = 500;

/** The Redis of the settings, or null when each process counts for itself. */
export function sharedWindows(): Shared | null {
  if (env.REDIS_URL) return inPlainRedis(env.REDIS_URL);
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env;
  if (!url || !token) return null;
  const redis = new Redis({ url, token, retry: { retries: 1 }, enableTelemetry: false });
  return { windows: windowsIn(redis), close: async () => {} };
}

function inPlainRedis(url: string): Shared {
  const client = createClient({
    url,
    // What cannot be asked now is counted in the process: nothing waits in a queue.
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000) },
  });
  // Without a listener a lost connection would end the process; whoever asks hears of it.
  client.on("error", (error) => log.debug({ err: error }, "redis"));
  const connected = client.connect();
  connected.catch(() => {});
  // Their first line has a word only Upstash knows, which a plain Redis refuses; without it a script has another hash.
  const hashes = new Map<string, string>();
  const scripts: Scripts = {
    evalsha: async (hash, keys, args) => {
      const own = hashes.get(hash);
      if (!own) throw new Error("NOSCRIPT: not sent yet");
      await connected;
      return client.evalSha(own, { keys, arguments: args.map(String) });
    },
    eval: async (script, keys, args) => {
      const plain = script.replace(/^#!.*\n/, "");
      await connected;
      const answer = await client.eval(plain, { keys, arguments: args.map(String) });
      hashes.set(sha1(script), sha1(plain));
      return answer;
    },
  };
  return { windows: windowsIn(scripts), close: async () => client.destroy() };
}

/** How Redis names a script. */
const sha1 = (script: string) => createHash("sha1").update(script).digest("hex");

/** The same sliding minute as in the process, kept by a script that counts and decides in one step. */
const windowsIn =
  (redis: Scripts | Redis): Shared["windows"] =>
  (name, most) =>
    new Ratelimit({
      redis: redis as Redis,
      limiter: Ratelimit.slidingWindow(most, "60 s"),
      prefix: `hourly:${name}`,
      timeout: patienceMs,
      // It would keep a caller out until the full minute where the window lets in one by one.
      ephemeralCache: false,
    });
