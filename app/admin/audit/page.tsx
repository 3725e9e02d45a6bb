import { getTranslations } from "next-intl/server";
import { PlatformAuditList } from "#components/admin/platform-audit-list.tsx";
import { listPlatformAudit } from "#lib/admin/platform-audit.ts";
import { platformAuditQuery } from "#lib/admin/schema.ts";
import { definePage } from "#lib/doors/page.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("audit") };
}

export default definePage({
  surface: "platform",
  query: platformAuditQuery,
  run: async ({ actor, query }) => (
    <PlatformAuditList page={await listPlatformAudit(actor, query)} query={query} />
  ),
});
