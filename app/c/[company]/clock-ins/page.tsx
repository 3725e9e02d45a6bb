import { getTranslations } from "next-intl/server";
import { clockInQuery } from "#lib/clock-in/filter.ts";
import { definePage } from "#lib/doors/page.ts";
import { workDate } from "#lib/shared/local-time.ts";
import { DayView } from "./day-view.tsx";
import { ListView } from "./list-view.tsx";
import { WeekView } from "./week-view.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("clock-in"))("title") };
}

export default definePage({
  surface: "company",
  query: clockInQuery,
  run: async ({ actor, query }) => {
    const now = new Date();
    const today = workDate(now, actor.company.zone, actor.company.dayCutoffMinutes);
    const props = { actor, query, now, today, date: query.date ?? today };
    // Called and not rendered: what they read decides whether the answer is a refusal, before anything has been sent.
    const views = { day: DayView, week: WeekView, list: ListView };
    return views[query.view](props);
  },
});
