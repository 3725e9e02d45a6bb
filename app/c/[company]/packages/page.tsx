import { getTranslations } from "next-intl/server";
import { PackageList } from "#components/package/package-list.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { findPackage, listPackages } from "#lib/package/queries.ts";
import { packageQuery } from "#lib/package/schema.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../bound.ts";
import { listTools } from "../list-tools.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("package"))("title") };
}

export default definePage({
  surface: "company",
  query: packageQuery,
  run: async ({ actor, query }) => {
    const company = actor.company.slug;
    return (
      <PackageList
        page={await listPackages(actor, query)}
        query={query}
        paths={routes.company(company).packages}
        tools={await listTools(actor, "packages")}
        acts={bound({ archive, archiveMany, editField, restore, restoreMany }, company)}
        opened={await opened(actor, "package", query.open, findPackage)}
        mayEdit={may(actor, "package.edit")}
        locale={actor.company.locale}
      />
    );
  },
});
