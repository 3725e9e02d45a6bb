import { Briefcase, Coffee, LogIn, LogOut, Play } from "lucide-react";
import type { getTranslations } from "next-intl/server";
import type { ClockCardProps } from "#components/clock/clock-card.tsx";
import type { ClockText } from "#components/clock/clock-text.ts";
import { WorkFields } from "#components/clock/work-fields.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import type { WorkChoices } from "#lib/punch/choices.ts";
import type { ClockState } from "#lib/punch/clock-dto.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";

type T = Awaited<ReturnType<typeof getTranslations<"clock">>>;

const icons = {
  in: <LogIn aria-hidden="true" />,
  out: <LogOut aria-hidden="true" />,
  break_start: <Coffee aria-hidden="true" />,
  break_end: <Play aria-hidden="true" />,
} as const;

/** What can be done as things stand, the first one large and coloured. */
export function possibleActs(state: ClockState, t: T): ClockCardProps["acts"] {
  return kindsOf(state).map((kind) => ({ kind, key: newId(), label: t(kind), icon: icons[kind] }));
}

function kindsOf({ running, closed }: ClockState): (keyof typeof icons)[] {
  // Whoever is in can always clock out.
  if (closed) return running ? ["out"] : [];
  if (!running) return ["in"];
  return running.onBreak ? ["break_end", "out"] : ["out", "break_start"];
}

/** "Working since 12:58", and how it is coloured. */
export function standing(
  state: ClockState,
  t: T,
): Pick<ClockCardProps, "label" | "tone" | "caption" | "closed"> {
  const { running, closed } = state;
  const caption = state.isToday ? t("workedToday") : t("workedOn", { day: state.day });
  if (!running) return { label: t("notIn"), tone: "out", caption, closed };
  if (running.onBreak)
    return { label: t("onBreak", { time: running.since }), tone: "break", caption, closed };
  return { label: t("working", { time: running.since }), tone: "working", caption, closed };
}

/** What public/clock.js needs to know. */
export function clockScript(state: ClockState, locale: string, t: T): ClockCardProps["script"] {
  const words = ["sending", "failed", "noAnswer", "tryAgain", "signIn"] as const;
  const named = Object.fromEntries(words.map((word) => [word, t(word)]));
  return {
    text: { ...named, saved: t.raw("saved") } as ClockText,
    url: routes.punches(),
    signInHref: routes.signIn(routes.clock()),
    locale,
    zone: state.zone,
  };
}

/** Department, customer or project and note: chosen before one clocks in, changed while one works. */
export function workPart(state: ClockState, choices: WorkChoices, t: T): ClockCardProps["work"] {
  const { running } = state;
  const words = ["department", "ownDepartment", "work", "none", "note", "optional"] as const;
  const text = Object.fromEntries(words.map((word) => [word, t(word)])) as Record<
    (typeof words)[number],
    string
  >;
  const departmentId = running?.departmentId ?? "";
  const chosen = running
    ? { departmentId, work: workValue(running), note: running.note ?? "" }
    : { departmentId, work: "", note: "" };
  const title = running
    ? [running.customer, running.project, running.department].filter(Boolean).join(", ") || t("nothingChosen")
    : null;
  return {
    kind: running ? "switch" : "in",
    key: newId(),
    title: title ? (
      <summary className="flex cursor-pointer list-none items-center gap-3 text-left">
        <Briefcase aria-hidden="true" className="size-5 text-ink-muted" />
        <span className="min-w-0 flex-1">
          <span className="block text-xs text-ink-muted">{t("workingOn")}</span>
          <span className="block truncate text-base font-medium">{title}</span>
        </span>
        <span className="grid min-h-11 place-items-center text-sm font-medium text-link">{t("change")}</span>
      </summary>
    ) : (
      <h2 className="text-base font-semibold">{t("workOn")}</h2>
    ),
    fields: <WorkFields form={running ? undefined : "clock-in"} {...choices} chosen={chosen} text={text} />,
    submit: (
      <button type="submit" className={buttonLook("plain", "lg")}>
        {t("switch")}
      </button>
    ),
  };
}

function workValue({
  customerId,
  projectId,
}: {
  customerId: string | null;
  projectId: string | null;
}): string {
  if (projectId) return `project/${projectId}`;
  return customerId ? `customer/${customerId}` : "";
}
