import { getTranslations } from "next-intl/server";
import { type LimitRow, LimitsPage } from "#components/admin/limits-page.tsx";
import { listBlocked } from "#lib/admin/blocked.ts";
import { keptSessionMs, shortSessionMs } from "#lib/auth/sessions.ts";
import { limitsInForce } from "#lib/doors/limits.ts";
import { definePage } from "#lib/doors/page.ts";
import { env } from "#lib/env.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("limits") };
}

const hours = (ms: number) => ms / 3_600_000;

export default definePage({
  surface: "platform",
  run: async ({ actor }) => {
    const { now } = await listBlocked(actor, { q: "", state: "now" });
    const perMinute = limitsInForce().map(({ name, most }): LimitRow => {
      return { key: `rate_${name}`, value: most, setting: "RATE_LIMIT" };
    });
    const others: LimitRow[] = [
      { key: "importRows", value: env.IMPORT_MAX_ROWS, setting: "IMPORT_MAX_ROWS" },
      { key: "importBytes", value: env.IMPORT_MAX_BYTES / 1024 ** 2, setting: "IMPORT_MAX_BYTES" },
      { key: "importWaiting", value: env.IMPORT_MAX_WAITING, setting: "IMPORT_MAX_WAITING" },
      { key: "pool", value: env.DATABASE_POOL, setting: "DATABASE_POOL" },
      { key: "sessionShort", value: hours(shortSessionMs), setting: null },
      { key: "sessionKept", value: hours(keptSessionMs), setting: null },
    ];
    return <LimitsPage perMinute={perMinute} others={others} blocked={now} />;
  },
});
