import { z } from "zod";

/** Every setting with its meaning. The one place that reads the environment (cli/*.mjs prepares it before). */
const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  /** The address people type, such as https://hours.example.com; decides cookie security and links in mail. */
  PUBLIC_URL: z.url().optional(),
  /** Where the web server listens. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  /** The embedded database, the secret, the sign-ins of the demo. */
  DATA_DIR: z.string().default(".data"),
  /** The owner's address: migrations and roles only, never given to the server. */
  DATABASE_URL: z.string().optional(),
  /** The login roles the product serves with; the start makes them, unless another address is given here. */
  APP_DATABASE_URL: z.string().optional(),
  PLATFORM_DATABASE_URL: z.string().optional(),
  RESOLVER_DATABASE_URL: z.string().optional(),
  RETENTION_DATABASE_URL: z.string().optional(),
  /** The app role without a pooler in between, where APP_DATABASE_URL goes through one: LISTEN and the queue use it. */
  DIRECT_DATABASE_URL: z.string().optional(),
  /** Connections each process may hold per role. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Root of every derived key: session signing, seals, device cookies, role passwords. */
  HOURLY_SECRET: z.string().min(32).optional(),
  /** Whether strangers may make a company of their own. */
  SIGN_UP: z.enum(["on", "off"]).default("on"),
  /** A mail server, such as smtp://user:password@mail.example.com:587. Until set, mail is read in the console's outbox. */
  SMTP_URL: z.string().optional(),
  /** Whom mail comes from. */
  MAIL_FROM: z.string().default("Hourly <hourly@localhost>"),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: z.string().default(""),
  /** Requests a minute per caller. */
  RATE_LIMIT: z.coerce.number().int().min(1).default(100),
  /**
   * A Redis that several web processes count requests in together, such as redis://:password@10.0.0.5:6379/0 or
   * rediss://… over TLS. Without one each process counts for itself.
   */
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "not an address like redis://host:6379" }).optional(),
  /** The same over HTTPS, from Upstash: both or none, and not beside REDIS_URL. */
  UPSTASH_REDIS_REST_URL: z.url({ protocol: /^https?$/ }).optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  /** Rows an import may have, and its bytes. */
  IMPORT_MAX_ROWS: z.coerce.number().int().min(1).default(500_000),
  IMPORT_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(64 * 1024 * 1024),
  /** Files a company may have read and not imported: the oldest over it are thrown away. */
  IMPORT_MAX_WAITING: z.coerce.number().int().min(1).default(10),
  /** How much the web process and the worker log. */
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

const schema = settings.superRefine((set, context) => {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const [url, token] = [set.UPSTASH_REDIS_REST_URL, set.UPSTASH_REDIS_REST_TOKEN];
  if (url && !token) wrong("UPSTASH_REDIS_REST_TOKEN", "missing beside UPSTASH_REDIS_REST_URL");
  if (token && !url) wrong("UPSTASH_REDIS_REST_URL", "missing beside UPSTASH_REDIS_REST_TOKEN");
  if (url && set.REDIS_URL) wrong("REDIS_URL", "set beside UPSTASH_REDIS_REST_URL: keep one of them");
});

function parse() {
  // An empty line in .env means "not set", not "set to nothing".
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The settings cannot be used. ${lines.join("; ")}`);
}

export type Env = z.infer<typeof schema>;
let parsed: Env | undefined;

/** Parsed at first use, so that the command line can prepare the environment before. */
export const env: Env = new Proxy({} as Env, {
  get(_target, key) {
    parsed ??= parse();
    return parsed[key as keyof Env];
  },
});

/** next-auth reads its own address from the environment and from nowhere else. */
export function tellNextAuth(url: string): void {
  process.env.NEXTAUTH_URL = url;
}
