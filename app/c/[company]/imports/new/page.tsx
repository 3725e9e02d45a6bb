import { getTranslations } from "next-intl/server";
import { UploadForm } from "#components/import/upload-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { env } from "#lib/env.ts";
import { routes } from "#lib/routes.ts";
import { upload } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("addTitle") };
}

export default definePage({
  surface: "company",
  feature: "imports",
  run: async ({ actor }) => {
    requirePermission(actor, "import.run");
    const t = await getTranslations("import");
    const { slug, zone } = actor.company;
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <UploadForm
          action={upload.bind(null, { company: slug })}
          cancelHref={routes.company(slug).imports.list()}
          limits={{
            rows: env.IMPORT_MAX_ROWS,
            bytes: env.IMPORT_MAX_BYTES,
            waiting: env.IMPORT_MAX_WAITING,
          }}
          zone={zone}
        />
      </>
    );
  },
});
