import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { ComboField } from "#components/form/combo-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { FormEnd } from "#components/form/form-end.tsx";
import { SelectField } from "#components/form/select-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Block } from "#lib/clock-in/block.ts";
import type { WorkChoices } from "#lib/clock-in/schema.ts";
import { workOptions } from "./work-options.ts";

interface Props {
  blocks: Block[];
  choices: WorkChoices;
  acts: Record<"setMany" | "takeManyBack", FormAct>;
  listHref: string;
}

/** What several clock-ins were for: a department, a customer or project, and why. */
export async function SetWorkForm({ blocks, choices, acts, listHref }: Props) {
  const t = await getTranslations("clock-in");
  // One that runs on keeps its breaks as the clock took them.
  const timed = blocks.filter((block) => block.endedAt && block.breaks.length > 0).length;
  const departments = choices.departments.map((one) => ({ value: one.id, label: one.name }));
  const save = t("setSave", { count: blocks.length });
  return (
    <Card className="max-w-180">
      <ActionForm
        action={acts.setMany}
        label={save}
        success={{ redirectTo: listHref, undo: { act: acts.takeManyBack, list: "ids" } }}
      >
        {blocks.map((block) => (
          <input key={block.id} type="hidden" name="ids[]" value={block.id} />
        ))}
        {timed > 0 ? <Banner>{t("setBreaks", { count: timed })}</Banner> : null}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField
            name="department"
            label={t("department")}
            options={[{ value: "own", label: t("departmentOwn") }, ...departments]}
            emptyLabel={t("setKeep")}
            optional
          />
          <ComboField
            name="work"
            label={t("setWork")}
            hint={t("setWorkHint")}
            options={[
              { value: "none", label: t("setNoWork") },
              ...workOptions(choices.customers, choices.projects),
            ]}
            optional
          />
          <TextField
            name="reason"
            label={t("reason")}
            hint={t("setReasonHint")}
            minLength={3}
            maxLength={300}
            autoComplete="off"
            className="sm:col-span-2"
          />
        </div>
        <FormEnd verb={save} cancel={t("cancel")} cancelHref={listHref} />
      </ActionForm>
    </Card>
  );
}
