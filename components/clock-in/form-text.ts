import type { getTranslations } from "next-intl/server";

type T = Awaited<ReturnType<typeof getTranslations<"clock-in">>>;

const words = [
  "employee",
  "startDate",
  "start",
  "end",
  "endRunning",
  "endDate",
  "endDateHint",
  "departmentOwn",
  "department",
  "note",
  "whichStart",
  "whichEnd",
  "cancel",
  "reason",
] as const;

/** The words of the form, which has no message runtime. */
export type ClockInFormText = Record<
  (typeof words)[number] | "break" | "breakHint" | "work" | "save" | "reasonHint" | "nextDay",
  string
>;

export function clockInFormText(
  t: T,
  own: { save: string; breakHint: string; reasonHint: string },
): ClockInFormText {
  return {
    ...(Object.fromEntries(words.map((word) => [word, t(word)])) as Record<(typeof words)[number], string>),
    break: t("breakField"),
    work: t("workField"),
    nextDay: t.raw("nextDay"),
    ...own,
  };
}
