import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { RolePage } from "#components/role/role-page.tsx";
import { roles } from "#lib/access/permissions.ts";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { explainRole } from "#lib/role/explain.ts";
import { routes } from "#lib/routes.ts";
import { SettingsTabs } from "../settings-tabs.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("role"))("title") };
}

export default definePage({
  surface: "company",
  query: z.object({ role: z.enum(roles).catch(roles[0]) }),
  run: async ({ actor, query: { role } }) => {
    requirePermission(actor, "company.view");
    const paths = routes.company(actor.company.slug);
    return (
      <RolePage
        parts={<SettingsTabs actor={actor} active="roles" />}
        role={role}
        explanation={explainRole(role)}
        roles={roles.map((one) => ({ role: one, href: paths.roles({ role: one }) }))}
      />
    );
  },
});
