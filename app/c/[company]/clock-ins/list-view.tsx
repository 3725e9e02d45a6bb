import { Tags, Undo2 } from "lucide-react";
import { BlockTable } from "#components/clock-in/block-table.tsx";
import { ClockInDrawer } from "#components/clock-in/clock-in-drawer.tsx";
import type { BulkAct } from "#components/table/table-data.ts";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { type ClockInDetail, getClockIn } from "#lib/clock-in/detail.ts";
import { listClockIns } from "#lib/clock-in/queries.ts";
import { toAppError } from "#lib/errors.ts";
import { formatDay, zoneName } from "#lib/format/date-time.ts";
import { bound } from "../bound.ts";
import { takeManyBack } from "./actions.ts";
import { type ViewProps, viewFrame } from "./view-frame.tsx";

/** All clock-ins that fit the filters, the newest first; one of them beside the list. */
export async function ListView(props: ViewProps) {
  const { actor, query, now, today } = props;
  const { zone, locale } = actor.company;
  const { before, after, hide } = query;
  const page = await listClockIns(actor, query, now);
  const opened = await openedBeside(actor, query.open);
  const { t, link, clockIns, paging, empty, around } = await viewFrame(props);
  const mayEdit = may(actor, "clock-in.edit");
  const here = { before: before ?? null, after: after ?? null };
  const openHref = (open: string | null) => link({ ...here, open });
  const setHref = clockIns.set({ ids: "{ids}" });
  // Also for "Undo" after setting: a page has to hold the actions that are asked for on it.
  const { takeManyBack: act } = bound({ takeManyBack }, actor.company.slug);
  const bulk: BulkAct[] = [
    { label: t("setMany"), icon: <Tags aria-hidden="true" />, href: setHref },
    { label: t("takeBack"), icon: <Undo2 aria-hidden="true" />, act },
  ];
  return around(
    t("factsList", { zone: zoneName(zone, now, locale) }),
    null,
    <>
      <BlockTable
        blocks={page.rows}
        by="person"
        dayOf={(day) => formatDay(day, locale, today)}
        paging={paging(page, t("newestFirst"))}
        partly={page.before !== null || page.after !== null}
        hrefOf={clockIns.detail}
        editHrefOf={mayEdit ? clockIns.edit : null}
        table={{
          choiceInAddress: true,
          hide,
          openId: opened?.block.id,
          openHref: openHref("{id}"),
          bulk: mayEdit ? bulk : undefined,
        }}
        empty={empty(t("nothingList"))}
      />
      {opened ? (
        <ClockInDrawer
          detail={opened}
          openHref={openHref}
          rows={page.rows}
          detailHref={clockIns.detail(opened.block.id)}
          personHref={link({ employee: opened.block.employeeId, q: null })}
          editHref={mayEdit ? clockIns.edit(opened.block.id) : null}
        />
      ) : null}
    </>,
  );
}

/** One that is gone, or is not the reader's to see, leaves the list as it is: an old bookmark is no error. */
async function openedBeside(actor: CompanyActor, id: string | undefined): Promise<ClockInDetail | null> {
  if (!id) return null;
  try {
    return await getClockIn(actor, id);
  } catch (error) {
    if (toAppError(error).code === "not_found") return null;
    throw error;
  }
}
