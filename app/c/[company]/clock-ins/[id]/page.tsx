import { getTranslations } from "next-intl/server";
import { ClockInActs } from "#components/clock-in/clock-in-acts.tsx";
import { ClockInFacts } from "#components/clock-in/clock-in-facts.tsx";
import { PunchList } from "#components/clock-in/punch-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { may } from "#lib/access/actor.ts";
import { getClockIn } from "#lib/clock-in/detail.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { routes } from "#lib/routes.ts";
import { voidIt } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const { block, day } = await getClockIn(actor, id);
  return `${block.employeeName}, ${day}`;
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const t = await getTranslations("clock-in");
    const detail = await getClockIn(actor, params.id ?? "");
    const { slug } = actor.company;
    const { clockIns } = routes.company(slug);
    const { block, day, zoneName: zone } = detail;
    return (
      <>
        <PageHeader
          title={block.employeeName}
          facts={t("detailFacts", { day, zone })}
          crumbs={[{ label: `${block.employeeName}, ${day}` }]}
          acts={
            may(actor, "clock-in.edit") && block.status !== "void" ? (
              <ClockInActs
                block={block}
                day={day}
                editHref={clockIns.edit(block.id)}
                voidIt={voidIt.bind(null, { company: slug })}
              />
            ) : undefined
          }
        />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <ClockInFacts detail={detail} />
          <PunchList punches={detail.punches} />
        </div>
      </>
    );
  },
});
