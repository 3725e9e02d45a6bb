import { cookies } from "next/headers";
import type { RequestContext } from "#lib/access/actor.ts";
import { deviceDays } from "#lib/auth/devices.ts";
import type { Browser, StartedSession } from "#lib/auth/sessions.ts";
import { deviceCookie, isHttps, sessionCookie } from "#lib/http/cookies.ts";

/** What the browser of this request brings along. */
export async function thisBrowser(context: RequestContext): Promise<Browser> {
  const jar = await cookies();
  return {
    context,
    deviceSecret: jar.get(deviceCookie())?.value ?? null,
    sessionSecret: jar.get(sessionCookie())?.value ?? null,
  };
}

const shared = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() }) as const;

/** Remembers that this browser has signed in: its own mistakes are counted apart from strangers' guesses. */
export async function keepDevice(deviceSecret: string): Promise<void> {
  (await cookies()).set(deviceCookie(), deviceSecret, { ...shared(), maxAge: deviceDays * 86_400 });
}

/** Gives the browser its session, where it begins by a link instead of a password. */
export async function keepSession(started: StartedSession): Promise<void> {
  (await cookies()).set(sessionCookie(), started.secret, { ...shared(), expires: started.expiresAt });
  await keepDevice(started.deviceSecret);
}

export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), "", { ...shared(), maxAge: 0 });
}
