import { env } from "#lib/env.ts";

/** Where people reach this installation, without a slash at the end. */
export function publicUrl(): string {
  if (env.PUBLIC_URL) return env.PUBLIC_URL.replace(/\/+$/, "");
  // These are names for "this machine", and a link wants the one that browsers treat as a safe place.
  const host = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(env.HOST) ? "localhost" : env.HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${env.PORT}`;
}

/** A path of lib/routes.ts as a whole address, for mail and for people who copy it. */
export function absoluteUrl(path: string): string {
  return publicUrl() + path;
}
