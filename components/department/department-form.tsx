import { getTranslations } from "next-intl/server";
import { ComboField } from "#components/form/combo-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SelectField } from "#components/form/select-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import { withOwn } from "#components/record/with-own.ts";
import { ZoneField } from "#components/record/zone-field.tsx";
import type { DepartmentDetail, DepartmentOption } from "#lib/department/schema.ts";
import type { SiteOption } from "#lib/site/schema.ts";
import { SupervisorsField } from "./supervisors-field.tsx";

interface Props {
  action: FormAct;
  department?: DepartmentDetail;
  /** What it may be part of */
  parents: DepartmentOption[];
  sites: SiteOption[];
  /** Whose role lets them supervise */
  people: { id: string; name: string; number: string }[];
  cancelHref: string;
}

/** Adds a department or edits one. */
export async function DepartmentForm(props: Props) {
  const { action, department, parents, sites, people, cancelHref } = props;
  const t = await getTranslations("department");
  const r = await getTranslations("record");
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={department ? r("save") : t("add")}
      version={department?.version}
    >
      <TextField name="name" label={t("name")} defaultValue={department?.name} autoComplete="off" />
      <ComboField
        name="parentId"
        label={t("parent")}
        hint={t("parentHint")}
        options={withOwn(
          parents.map(({ id, label }) => ({ value: id, label })),
          department?.parent,
        )}
        defaultValue={department?.parent?.id ?? ""}
        optional
      />
      <TextField
        name="costCentre"
        label={t("costCentre")}
        defaultValue={department?.costCentre ?? ""}
        optional
        autoComplete="off"
      />
      <SelectField
        name="siteId"
        label={t("site")}
        options={withOwn(
          sites.map(({ id, name }) => ({ value: id, label: name })),
          department?.site,
        )}
        defaultValue={department?.site?.id ?? ""}
        optional
      />
      <ZoneField
        name="zone"
        label={t("zone")}
        hint={t("zoneHint")}
        value={department?.zone ?? null}
        optional
      />
      <SupervisorsField
        legend={t("supervisors")}
        hint={t("supervisorsHint")}
        none={t("supervisorsNone")}
        chosen={department?.supervisors.map((person) => person.id) ?? []}
        people={peopleToShow(people, department, (number) => t("personNumber", { number }))}
      />
    </RecordForm>
  );
}

function peopleToShow(
  people: Props["people"],
  department: DepartmentDetail | undefined,
  hint: (number: string) => string,
) {
  const listed = people.map(({ id, name, number }) => ({ id, name, hint: hint(number) }));
  const others =
    department?.supervisors.filter((one) => !people.some((person) => person.id === one.id)) ?? [];
  return [...others.map(({ id, name }) => ({ id, name, hint: "" })), ...listed];
}
