import { BlockTable } from "#components/clock-in/block-table.tsx";
import { listClockIns } from "#lib/clock-in/queries.ts";
import { formatDay, zoneName } from "#lib/format/date-time.ts";
import { type ViewProps, viewFrame } from "./view-frame.tsx";

/** All clock-ins that fit the filters, the newest first. */
export async function ListView(props: ViewProps) {
  const { actor, query, now, today } = props;
  const { zone, locale } = actor.company;
  const page = await listClockIns(actor, query, now);
  const { t, clockIns, paging, empty, around } = await viewFrame(props);
  return around(
    t("factsList", { zone: zoneName(zone, now, locale) }),
    null,
    <BlockTable
      blocks={page.rows}
      by="person"
      dayOf={(day) => formatDay(day, locale, today)}
      paging={paging(page, t("newestFirst"))}
      partly={page.before !== null || page.after !== null}
      hrefOf={clockIns.detail}
      empty={empty(t("nothingList"))}
    />,
  );
}
