import { getTranslations } from "next-intl/server";
import { defineRoute } from "#lib/doors/route.ts";
import { search } from "#lib/search/queries.ts";
import { searchAnswer, searchInput } from "#lib/search/schema.ts";
import { paletteGroups } from "./palette-groups.ts";

export const dynamic = "force-dynamic";

export const GET = defineRoute({
  summary:
    "People, customers, projects, packages and events whose names begin with some words, as the command palette shows them.",
  surface: "company",
  feature: "search",
  input: searchInput,
  output: searchAnswer,
  run: async ({ actor, input }) => {
    const found = await search(actor, input.q);
    return { groups: paletteGroups(actor, found, await getTranslations("navigation")) };
  },
});
