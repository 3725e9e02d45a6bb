import { getTranslations } from "next-intl/server";
import { definePage } from "#lib/doors/page.ts";
import { eventQuery } from "#lib/event/filter.ts";
import { listView } from "./list-view.tsx";
import { monthView } from "./month-view.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("event"))("title") };
}

export default definePage({
  surface: "company",
  query: eventQuery,
  // Called and not rendered: what they read decides whether the answer is a refusal, before anything has been sent.
  run: ({ actor, query }) =>
    (query.view === "month" ? monthView : listView)({ actor, query, now: new Date() }),
});
