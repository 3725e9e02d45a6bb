import { getTranslations } from "next-intl/server";
import { ComboField } from "#components/form/combo-field.tsx";
import { DateField } from "#components/form/date-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SelectField } from "#components/form/select-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import { withOwn } from "#components/record/with-own.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { DepartmentOption } from "#lib/department/schema.ts";
import type { EmployeeDetail } from "#lib/employee/schema.ts";
import type { SiteOption } from "#lib/site/schema.ts";

interface Props {
  action: FormAct;
  employee?: EmployeeDetail;
  /** For one that is added */
  suggested?: { number: string; role: string; departmentId?: string | undefined };
  departments: DepartmentOption[];
  sites: SiteOption[];
  /** Those the reader may give */
  roles: readonly string[];
  cancelHref: string;
  /** What each role may */
  rolesHref: string;
}

/** Adds an employee or edits one. */
export async function EmployeeForm(props: Props) {
  const { action, employee, suggested, departments, sites, roles, cancelHref, rolesHref } = props;
  const t = await getTranslations("employee");
  const n = await getTranslations("navigation");
  const r = await getTranslations("record");
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={employee ? r("save") : t("add")}
      version={employee?.version}
    >
      <TextField name="name" label={t("name")} defaultValue={employee?.name} autoComplete="off" />
      <TextField
        name="number"
        label={t("numberLong")}
        hint={t("numberHint")}
        defaultValue={employee?.number ?? suggested?.number}
        autoComplete="off"
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        defaultValue={employee?.email ?? ""}
        optional
        autoComplete="off"
      />
      <SelectField
        name="role"
        label={t("role")}
        hint={
          <>
            {t("roleHint")} <TextLink href={rolesHref}>{t("roleExplained")}</TextLink>
          </>
        }
        options={roles.map((role) => ({ value: role, label: n(`role_${role}`) }))}
        defaultValue={employee?.role ?? suggested?.role}
        emptyLabel={null}
      />
      <ComboField
        name="departmentId"
        label={t("department")}
        hint={t("departmentHint")}
        options={withOwn(
          departments.map(({ id, label }) => ({ value: id, label })),
          employee?.department,
        )}
        defaultValue={employee?.department?.id ?? suggested?.departmentId ?? ""}
        optional
      />
      <SelectField
        name="siteId"
        label={t("site")}
        options={withOwn(
          sites.map(({ id, name }) => ({ value: id, label: name })),
          employee?.site,
        )}
        defaultValue={employee?.site?.id ?? ""}
        optional
      />
      <DateField name="hiredOn" label={t("hiredOn")} defaultValue={employee?.hiredOn ?? ""} optional />
      <DateField name="endsOn" label={t("endsOn")} defaultValue={employee?.endsOn ?? ""} optional />
    </RecordForm>
  );
}
