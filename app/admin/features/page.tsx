import { getTranslations } from "next-intl/server";
import { FeatureList } from "#components/admin/feature-list.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { listFeatures } from "#lib/admin/features.ts";
import { definePage } from "#lib/doors/page.ts";
import { throwSwitch } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("feature"))("title") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor }) => {
    const act = platformMay(actor.role, "features.edit") ? throwSwitch.bind(null, {}) : null;
    return <FeatureList features={await listFeatures(actor)} act={act} />;
  },
});
