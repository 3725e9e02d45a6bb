import { Hourglass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { FinishForm, type FinishFormProps } from "#components/clock/finish-form.tsx";
import { formatDuration, formatExactDuration } from "#lib/format/duration.ts";
import type { Forgotten } from "#lib/punch/clock-dto.ts";
import { finish } from "./actions.ts";

const words = [
  "endDate",
  "end",
  "breakTime",
  "breakHint",
  "reason",
  "reasonHint",
  "finish",
  "finishing",
  "finished",
  "meaning",
] as const;

/** "When did you finish?" about a clock-in that nobody ended. */
export async function ForgottenCard({ forgotten }: { forgotten: Forgotten }) {
  const t = await getTranslations("clock");
  const { id, firstDate, lastDate, zoneName, breakSeconds } = forgotten;
  const breakText = breakSeconds % 60 ? formatExactDuration(breakSeconds) : formatDuration(breakSeconds);
  const text = Object.fromEntries(words.map((word) => [word, t(word)])) as FinishFormProps["text"];
  return (
    <section
      id={`forgotten-card-${id}`}
      className="mt-3 rounded-xl bg-warn-soft p-4 text-sm text-warn-text"
      aria-labelledby={`forgotten-${id}`}
    >
      <h2 id={`forgotten-${id}`} className="flex items-center gap-2 text-base font-semibold">
        <Hourglass aria-hidden="true" className="size-5" />
        {t("forgotten")}
      </h2>
      <p className="mt-1">{t("forgottenText", { began: forgotten.began })}</p>
      <details className="mt-2">
        <summary className="min-h-11 cursor-pointer content-center font-semibold underline underline-offset-2">
          {t("sayEnd")}
        </summary>
        <FinishForm
          {...{ id, firstDate, lastDate, breakText, zoneName, text }}
          action={finish.bind(null, {})}
        />
      </details>
    </section>
  );
}
