import { getTranslations } from "next-intl/server";
import { ImportPeople } from "#components/employee-import/import-people.tsx";
import { readImportText } from "#components/employee-import/import-text.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { importFile } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("employee-import"))("title") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    requirePermission(actor, "employee.edit");
    const t = await getTranslations("employee-import");
    const company = actor.company.slug;
    return (
      <>
        <PageHeader title={t("title")} facts={t("facts")} crumbs={[{ label: t("crumb") }]} />
        <ImportPeople
          action={importFile.bind(null, { company })}
          text={await readImportText()}
          peopleHref={routes.company(company).employees.list()}
        />
      </>
    );
  },
});
