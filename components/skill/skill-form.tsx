import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import type { SkillDetail } from "#lib/skill/schema.ts";

interface Props {
  action: FormAct;
  skill?: SkillDetail;
  cancelHref: string;
}

/** Adds a skill or gives one another name. */
export async function SkillForm({ action, skill, cancelHref }: Props) {
  const t = await getTranslations("skill");
  const r = await getTranslations("record");
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={skill ? r("save") : t("add")}
      version={skill?.version}
    >
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={skill?.name}
        maxLength={60}
        autoComplete="off"
      />
    </RecordForm>
  );
}
