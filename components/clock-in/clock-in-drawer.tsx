import { ExternalLink, Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { Drawer } from "#components/ui/drawer.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { ClockInDetail } from "#lib/clock-in/detail.ts";
import { ClockInFacts } from "./clock-in-facts.tsx";
import { PunchList } from "./punch-list.tsx";

interface Props {
  detail: ClockInDetail;
  /** The list at the same place, with a clock-in open beside it or none */
  openHref: (id: string | null) => string;
  /** The rows of the page, for the way to the neighbours */
  rows: readonly { id: string }[];
  detailHref: string;
  /** All of the same person */
  personHref: string;
  /** None for those who may not correct it */
  editHref: string | null;
}

/** A clock-in beside its list: what it is now, and every punch it was made from. */
export async function ClockInDrawer({ detail, openHref, rows, detailHref, personHref, editHref }: Props) {
  const t = await getTranslations("clock-in");
  const r = await getTranslations("record");
  const { block, day, zoneName } = detail;
  const at = rows.findIndex((row) => row.id === block.id);
  const [before, after] = at < 0 ? [] : [rows[at - 1], rows[at + 1]];
  return (
    <Drawer
      key={block.id}
      title={block.employeeName}
      facts={t("detailFacts", { day, zone: zoneName })}
      closeHref={openHref(null)}
      {...(before ? { previousHref: openHref(before.id) } : {})}
      {...(after ? { nextHref: openHref(after.id) } : {})}
      footer={
        <>
          <Button icon={<ExternalLink aria-hidden="true" />} href={detailHref}>
            {r("openPage")}
          </Button>
          {editHref && block.status !== "void" ? (
            <Button icon={<Pencil aria-hidden="true" />} href={editHref}>
              {t("fix")}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="grid gap-4">
        <TextLink href={personHref}>{t("allOfPerson", { name: block.employeeName })}</TextLink>
        <ClockInFacts detail={detail} single />
        <PunchList punches={detail.punches} />
      </div>
    </Drawer>
  );
}
