import { getTranslations } from "next-intl/server";
import { Tabs } from "#components/ui/tabs.tsx";
import { routes } from "#lib/routes.ts";

/** The platform's own trail, and those of the companies. */
export async function AuditTabs({ active }: { active: "platform" | "companies" }) {
  const t = await getTranslations("admin");
  return (
    <div className="mb-4">
      <Tabs
        label={t("audit")}
        tabs={[
          { label: t("platformAudit"), href: routes.admin.audit(), active: active === "platform" },
          { label: t("companyAudit"), href: routes.admin.companyAudit(), active: active === "companies" },
        ]}
      />
    </div>
  );
}
