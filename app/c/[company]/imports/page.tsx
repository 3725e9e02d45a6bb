import { getTranslations } from "next-intl/server";
import { ImportList } from "#components/import/import-list.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { listImports } from "#lib/import/queries.ts";
import { importQuery } from "#lib/import/schema.ts";
import { routes } from "#lib/routes.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("title") };
}

export default definePage({
  surface: "company",
  query: importQuery,
  run: async ({ actor, query }) => (
    <ImportList
      page={await listImports(actor, query)}
      paths={routes.company(actor.company.slug).imports}
      company={actor.company}
      mayImport={may(actor, "import.run")}
    />
  ),
});
