import { z } from "zod";
import { openRetention } from "#lib/access/retention.ts";
import { said } from "#lib/i18n/said.ts";
import { defineJob } from "./job.ts";

/** What is kept of signing in, in days after its last use. Who signed in when stays in the audit trail. */
const keptDays = { throttles: 2, sessions: 90, links: 90, devices: 400, blocks: 90 } as const;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** Deletes counters of failed sign-ins, sessions, links, device marks and blocked addresses that nothing can use any more. */
export const forgetSignInsJob = defineJob({
  input: z.object({}),
  cron: "50 2 * * *",
  single: true,
  retries: 3,
  run: async () => {
    const reason = said("audit.tracesKept");
    const throttles = await openRetention("sign_in_throttles", reason, async (db) => {
      const old = daysAgo(keptDays.throttles);
      return (await db.signInThrottle.deleteMany({ where: { lastFailureAt: { lt: old } } })).count;
    });
    const sessions = await openRetention("sessions", reason, async (db) => {
      const old = daysAgo(keptDays.sessions);
      // A visit to a company names the session it was made in, and visits are kept.
      const where = { expiresAt: { lt: old }, openings: { none: {} } };
      return (await db.session.deleteMany({ where })).count;
    });
    const links = await openRetention("credentials", reason, async (db) => {
      const where = { expiresAt: { lt: daysAgo(keptDays.links) }, kind: { not: "api_token" } };
      return (await db.credential.deleteMany({ where })).count;
    });
    const devices = await openRetention("devices", reason, async (db) => {
      return (await db.device.deleteMany({ where: { seenAt: { lt: daysAgo(keptDays.devices) } } })).count;
    });
    const blocks = await openRetention("blocked_addresses", reason, async (db) => {
      const where = { blockedUntil: { lt: daysAgo(keptDays.blocks) } };
      return (await db.blockedAddress.deleteMany({ where })).count;
    });
    return { throttles, sessions, links, devices, blocks };
  },
});
