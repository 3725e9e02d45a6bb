import type { getTranslations } from "next-intl/server";
import type { ChangePreview } from "#lib/company/schema.ts";
import { formatLongDay } from "#lib/format/date-time.ts";

type T = Awaited<ReturnType<typeof getTranslations<"company">>>;

/** Each thing that a change does or leaves, one sentence each, with its figures. */
export function effectsOf(preview: ChangePreview, locale: string, t: T): string[] {
  const { before, after } = preview;
  const time = before.zone !== after.zone || before.dayCutoff !== after.dayCutoff;
  return [
    ...(time ? timeEffects(preview, locale, t) : []),
    ...(before.zone === after.zone ? [] : zoneEffects(preview, t)),
    ...(before.currency === after.currency ? [] : currencyEffects(preview, t)),
  ];
}

function timeEffects({ today, latest, recorded, running }: ChangePreview, locale: string, t: T): string[] {
  const day = (date: string) => formatLongDay(date, locale);
  return [
    today.before === today.after
      ? t("todayStays", { day: day(today.before) })
      : t("todayMoves", { from: day(today.before), to: day(today.after) }),
    t("runningStay", { count: running }),
    recorded === null ? t("recordedStayMany") : t("recordedStay", { count: recorded }),
    latest.moved === 0
      ? t("noneMoved", { count: latest.count })
      : t("someMoved", { moved: latest.moved, count: latest.count }),
  ];
}

function zoneEffects({ ownZone, eventsAhead }: ChangePreview, t: T): string[] {
  return [
    t("ownZones", { count: ownZone }),
    eventsAhead === null ? t("eventsStayMany") : t("eventsStay", { count: eventsAhead }),
  ];
}

function currencyEffects({ before, after, amounts }: ChangePreview, t: T): string[] {
  const { currency } = before;
  return [
    amounts === null ? t("amountsStayMany", { currency }) : t("amountsStay", { count: amounts, currency }),
    t("amountsNew", { currency: after.currency }),
  ];
}
