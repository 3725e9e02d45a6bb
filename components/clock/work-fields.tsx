import { fieldLook } from "#components/form/field-look.ts";

export interface WorkFieldsProps {
  /** The form they belong to, where they stand outside of it. */
  form?: string;
  departments: { value: string; label: string }[];
  work: { label: string; options: { value: string; label: string }[] }[];
  chosen: { departmentId: string; work: string; note: string };
  text: {
    department: string;
    ownDepartment: string;
    work: string;
    none: string;
    note: string;
    optional: string;
  };
}

/** Department, customer or project, and a note: native controls, because a phone has the best ones. */
export function WorkFields({ form, departments, work, chosen, text }: WorkFieldsProps) {
  const look = `mt-1 ${fieldLook({ size: "lg" })}`;
  const label = "block text-sm font-medium";
  return (
    <div className="grid gap-3 pt-2">
      {departments.length > 1 ? (
        <label className={label}>
          {text.department}
          <select form={form} name="departmentId" defaultValue={chosen.departmentId} className={look}>
            <option value="">{text.ownDepartment}</option>
            <Options options={departments} />
          </select>
        </label>
      ) : null}
      {work.length > 0 ? (
        <label className={label}>
          {text.work} <Optional text={text.optional} />
          <select form={form} name="work" defaultValue={chosen.work} className={look}>
            <option value="">{text.none}</option>
            {work.map((group) =>
              group.options.length === 1 ? (
                <Options key={group.options[0]!.value} options={group.options} />
              ) : (
                <optgroup key={group.options[0]!.value} label={group.label}>
                  <Options options={group.options} />
                </optgroup>
              ),
            )}
          </select>
        </label>
      ) : null}
      <label className={label}>
        {text.note} <Optional text={text.optional} />
        <input
          form={form}
          name="note"
          maxLength={500}
          defaultValue={chosen.note}
          autoComplete="off"
          className={look}
        />
      </label>
    </div>
  );
}

function Options({ options }: { options: { value: string; label: string }[] }) {
  return options.map((one) => (
    <option key={one.value} value={one.value}>
      {one.label}
    </option>
  ));
}

function Optional({ text }: { text: string }) {
  return <span className="font-normal text-ink-faint">({text})</span>;
}
