import type { Browser } from "#lib/auth/sessions.ts";

/** A browser that nobody has signed in with. */
export const newBrowser = (): Browser => ({
  context: { requestId: "test", address: "192.0.2.1", device: "A test" },
  deviceSecret: null,
  sessionSecret: null,
});
