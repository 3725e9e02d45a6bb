import { env } from "#lib/env.ts";

/** Whether people reach us over https: cookies are then Secure and carry the prefix browsers enforce. */
export function isHttps(): boolean {
  return env.PUBLIC_URL?.startsWith("https://") ?? false;
}

const prefixed = (name: string) => (isHttps() ? `__Host-${name}` : name);

/** Holds the session's secret and nothing else. */
export const sessionCookie = () => prefixed("hourly-session");
/** Marks a browser that has signed in before. */
export const deviceCookie = () => prefixed("hourly-device");
/** next-auth's own: its guard against forged requests, and where to go after signing in. */
export const csrfCookie = () => prefixed("hourly-csrf");
export const callbackCookie = () => prefixed("hourly-callback");

/** The sentence an act leaves for the page it leads to. No secret: a script of ours reads and removes it. */
export const flashCookie = "flash";

/** The value of a cookie in a Cookie header; of several of one name the last, as Next reads them. */
export function cookieIn(header: string | undefined, name: string): string | null {
  const found = (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .findLast((part) => part.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}
