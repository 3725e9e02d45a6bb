import { getTranslations } from "next-intl/server";
import { IsolationPage } from "#components/admin/isolation-page.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { definePage } from "#lib/doors/page.ts";
import { reads } from "#lib/isolation/reads.ts";
import { listIsolationRuns } from "#lib/isolation/runs.ts";
import { startJob } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("isolation"))("title") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor }) => (
    <IsolationPage
      runs={await listIsolationRuns(actor)}
      functions={Object.keys(reads)}
      start={platformMay(actor.role, "jobs.edit") ? startJob.bind(null, {}) : null}
    />
  ),
});
