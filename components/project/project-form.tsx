import { getTranslations } from "next-intl/server";
import { ComboField } from "#components/form/combo-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import { withOwn } from "#components/record/with-own.ts";
import type { CustomerOption } from "#lib/customer/schema.ts";
import type { ProjectDetail } from "#lib/project/schema.ts";

interface Props {
  action: FormAct;
  project?: ProjectDetail;
  customers: CustomerOption[];
  /** Chosen beforehand */
  customerId?: string | undefined;
  cancelHref: string;
}

/** Adds a project or edits one. */
export async function ProjectForm(props: Props) {
  const { action, project, customers, customerId, cancelHref } = props;
  const t = await getTranslations("project");
  const r = await getTranslations("record");
  const own = project?.customer;
  const options = withOwn(
    customers.map(({ id, name }) => ({ value: id, label: name })),
    own && { id: own.id, name: own.archived ? t("customerArchived", { name: own.name }) : own.name },
  );
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={project ? r("save") : t("add")}
      version={project?.version}
    >
      <ComboField
        name="customerId"
        label={t("customer")}
        options={options}
        defaultValue={own?.id ?? customerId ?? ""}
        className="sm:col-span-2"
      />
      <TextField name="name" label={t("name")} defaultValue={project?.name} autoComplete="off" />
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        defaultValue={project?.code ?? ""}
        optional
        autoComplete="off"
      />
    </RecordForm>
  );
}
