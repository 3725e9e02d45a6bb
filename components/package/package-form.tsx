import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/checkbox-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { TextArea, TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import { packageColours } from "#lib/package/colours.ts";
import { mostCosts, mostCrewRows, type PackageDetail } from "#lib/package/schema.ts";
import { packageAsTyped } from "#lib/package/typed.ts";
import { CostField } from "./cost-field.tsx";
import { CrewField } from "./crew-field.tsx";
import { Swatch } from "./swatch.tsx";

interface Props {
  action: FormAct;
  pack?: PackageDetail;
  /** Names of the skills there are */
  skills: string[];
  /** Of the company; a package that is there already keeps its own */
  currency: string;
  cancelHref: string;
}

/** Adds a package or edits one. */
export async function PackageForm({ action, pack, skills, currency: own, cancelHref }: Props) {
  const t = await getTranslations("package");
  const r = await getTranslations("record");
  const currency = pack?.currency ?? own;
  const typed = pack ? packageAsTyped(pack) : null;
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={pack ? r("save") : t("add")}
      version={pack?.version}
    >
      <TextField
        name="name"
        label={t("name")}
        defaultValue={typed?.name}
        maxLength={120}
        autoComplete="off"
        className="sm:col-span-2"
      />
      <TextField
        name="duration"
        label={t("duration")}
        hint={t("durationHint")}
        defaultValue={typed?.duration}
        pattern="\d{1,3}(:[0-5]\d)?"
        patternMessage={t("said.durationShape")}
        autoComplete="off"
      />
      <TextField
        name="price"
        label={t("price", { currency })}
        hint={t("priceHint")}
        defaultValue={typed?.price}
        inputMode="decimal"
        maxLength={30}
        optional
        autoComplete="off"
      />
      <RadioGroup
        name="colour"
        legend={t("colour")}
        hint={t("colourHint")}
        options={packageColours.map((colour) => ({
          value: colour,
          label: (
            <span className="inline-flex items-center gap-2">
              <Swatch colour={colour} />
              {t(`said.colour_${colour}`)}
            </span>
          ),
        }))}
        defaultValue={typed?.colour ?? packageColours[0]}
        className="sm:col-span-2 [&>div]:grid-cols-2 sm:[&>div]:grid-cols-4"
      />
      <CrewField
        crew={typed?.crew ?? []}
        skills={skills}
        most={mostCrewRows}
        text={{
          legend: t("crew"),
          hint: t("crewHint"),
          skill: t("skill"),
          people: t("people"),
          add: t("addCrew"),
          remove: t("removeCrew"),
          full: t("fullList", { most: mostCrewRows }),
        }}
      />
      <CostField
        costs={typed?.costs ?? []}
        most={mostCosts}
        text={{
          legend: t("costs"),
          hint: t("costsHint"),
          name: t("costName"),
          amount: t("costAmount", { currency }),
          add: t("addCost"),
          remove: t("removeCost"),
          full: t("fullList", { most: mostCosts }),
        }}
      />
      <TextArea
        name="note"
        label={t("note")}
        defaultValue={typed?.note}
        maxLength={2000}
        optional
        className="sm:col-span-2"
      />
    </RecordForm>
  );
}
