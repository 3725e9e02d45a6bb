import { getTranslations } from "next-intl/server";
import { ChangePreview } from "#components/company/change-preview.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { previewChange } from "#lib/company/queries.ts";
import { weightyQuery } from "#lib/company/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { change } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("company"))("changeTitle") };
}

export default definePage({
  surface: "company",
  query: weightyQuery,
  run: async ({ actor, query }) => {
    const t = await getTranslations("company");
    const preview = await previewChange(actor, query);
    const { slug, locale } = actor.company;
    return (
      <>
        <PageHeader
          title={t("changeTitle")}
          facts={t("changeFacts")}
          crumbs={[{ label: t("changeTitle") }]}
        />
        <ChangePreview
          preview={preview}
          locale={locale}
          action={change.bind(null, { company: slug })}
          backHref={routes.company(slug).settings()}
        />
      </>
    );
  },
});
