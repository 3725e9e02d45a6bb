import type { getTranslations } from "next-intl/server";
import type { MetadataText } from "./metadata-field.tsx";

type T = Awaited<ReturnType<typeof getTranslations<"event">>>;

const words = [
  "package",
  "packageHint",
  "name",
  "site",
  "department",
  "customer",
  "assignee",
  "startDate",
  "start",
  "whichStart",
  "endDate",
  "endDateHint",
  "end",
  "whichEnd",
  "note",
  "cancel",
] as const;

/** Texts with a place that the form fills as one chooses. */
const raw = ["timesIn", "endOpen", "nextDay"] as const;

/** The words of the form, which has no message runtime. */
export type EventFormText = Record<
  (typeof words)[number] | (typeof raw)[number] | "price" | "save",
  string
> & { metadata: MetadataText };

export function eventFormText(
  t: T,
  { save, currency, most }: { save: string; currency: string; most: number },
): EventFormText {
  return {
    ...(Object.fromEntries(words.map((word) => [word, t(word)])) as Record<(typeof words)[number], string>),
    ...(Object.fromEntries(raw.map((word) => [word, t.raw(word)])) as Record<(typeof raw)[number], string>),
    price: t("price", { currency }),
    save,
    metadata: {
      legend: t("metadata"),
      hint: t("metadataHint"),
      add: t("addField"),
      remove: t("removeField"),
      full: t("fullList", { most }),
      name: t("fieldName"),
      kind: t("fieldKind"),
      value: t("fieldValue"),
      kinds: {
        text: t("kind_text"),
        number: t("kind_number"),
        date: t("kind_date"),
        yes_no: t("kind_yes_no"),
      },
      yes: t("yes"),
      no: t("no"),
    },
  };
}
