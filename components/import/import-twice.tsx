import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { RadioGroup } from "#components/form/checkbox-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { Card } from "#components/ui/card.tsx";
import { type TwiceTime, twiceKey } from "#lib/import/file/twice.ts";
import { waiting } from "#lib/import/schema.ts";
import type { ImportPageProps } from "./page-props.ts";

/** Asks which is meant of local times that came twice: for all of them at once, or for each. */
export async function ImportTwice({ shown, company, acts, mayImport }: ImportPageProps) {
  const { shown: times, total, choice } = shown.preview.twice;
  const waits = waiting.includes(shown.status);
  if (!mayImport || !waits || total === 0) return null;
  const t = await getTranslations("import");
  const title = t("twiceTitle", { count: total });
  const offsets = sameOffsets(times);
  const all = (["earlier", "later"] as const).map((value) => ({
    value,
    label: offsets ? t(`twice_${value}_offset`, { offset: offsets[value] }) : t(`twice_${value}`),
  }));
  return (
    <Card title={title}>
      <ActionForm
        action={acts.choose}
        fields={{ id: shown.id }}
        label={title}
        className="group grid max-w-180 gap-4"
      >
        <p className="text-sm text-ink-muted">{t("twiceText", { zone: company.zone })}</p>
        {total > 1 ? (
          <RadioGroup
            name="all"
            legend={t("twiceAll")}
            options={[...all, { value: "each", label: t("twiceEach") }]}
            defaultValue={choice.all ?? "each"}
          />
        ) : (
          <input type="hidden" name="all" value="each" />
        )}
        <div
          // Made anew for another choice: radios that stand keep what they had.
          key={JSON.stringify(choice)}
          className={
            total > 1
              ? "hidden gap-4 group-has-[input[value=each]:checked]:grid sm:grid-cols-2"
              : "grid gap-4 sm:grid-cols-2"
          }
        >
          {await Promise.all(times.map(oneTime))}
          {total > times.length ? (
            <p className="text-sm text-ink-muted">{t("twiceMore", { count: total - times.length })}</p>
          ) : null}
        </div>
        <div>
          <SubmitButton pendingLabel={t("twiceSaving")}>{t("twiceSave")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

async function oneTime(time: TwiceTime) {
  const t = await getTranslations("import");
  const { line, part, employee, earlierOffset, laterOffset, chosen } = time;
  return (
    <RadioGroup
      key={twiceKey(time)}
      name={twiceKey(time)}
      optional
      legend={t(`twiceOf_${part}`, { line, employee })}
      options={[
        { value: "earlier", label: t("twiceOption_earlier", { time: time.time, offset: earlierOffset }) },
        { value: "later", label: t("twiceOption_later", { time: time.time, offset: laterOffset }) },
      ]}
      {...(chosen ? { defaultValue: chosen } : {})}
    />
  );
}

/** Both offsets when all times have the same two, as those of one zone nearly always do. */
function sameOffsets(times: readonly TwiceTime[]): { earlier: string; later: string } | null {
  const [first] = times;
  const same = times.every(
    (one) => one.earlierOffset === first?.earlierOffset && one.laterOffset === first.laterOffset,
  );
  return first && same ? { earlier: first.earlierOffset, later: first.laterOffset } : null;
}
