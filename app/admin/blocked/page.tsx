import { getTranslations } from "next-intl/server";
import { BlockedPage } from "#components/admin/blocked-page.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { blockedQuery, listBlocked } from "#lib/admin/blocked.ts";
import { definePage } from "#lib/doors/page.ts";
import { lift } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("blocked") };
}

export default definePage({
  surface: "platform",
  query: blockedQuery,
  run: async ({ actor, query }) => (
    <BlockedPage
      list={await listBlocked(actor, query)}
      query={query}
      lift={platformMay(actor.role, "blocked.edit") ? lift.bind(null, {}) : null}
    />
  ),
});
