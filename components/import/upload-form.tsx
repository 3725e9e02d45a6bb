import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { FormEnd } from "#components/form/form-end.tsx";
import { SelectField } from "#components/form/select-field.tsx";
import { Card } from "#components/ui/card.tsx";
import { importFormats } from "#lib/import/schema.ts";
import { UploadField } from "./upload-field.tsx";

interface Props {
  action: FormAct;
  cancelHref: string;
  limits: { rows: number; bytes: number; waiting: number };
  zone: string;
}

const csvSample = `employee,customer,start,end,break_minutes
1042,DAA,2026-11-19 07:30,2026-11-19 16:00,30
Aoife Brennan,,2026-11-19 22:00,2026-11-20 06:00,`;

const timeclockSample = `i 2026/11/19 07:30:00 Aoife Brennan:DAA:Terminal 2  setting up
o 2026/11/19 16:00:00`;

/** Chooses a file; what it would do comes next. */
export async function UploadForm({ action, cancelHref, limits, zone }: Props) {
  const t = await getTranslations("import");
  const size = Math.floor(limits.bytes / 1024 / 1024);
  return (
    <div className="grid max-w-180 gap-4">
      <Card>
        <ActionForm action={action} label={t("addTitle")}>
          <UploadField
            label={t("file")}
            hint={t("fileHint", { size, rows: limits.rows.toLocaleString("en") })}
            maxBytes={limits.bytes}
            tooLarge={t("tooLarge", { size })}
          />
          <SelectField
            name="format"
            label={t("format")}
            defaultValue="auto"
            emptyLabel={null}
            options={["auto" as const, ...importFormats].map((value) => ({
              value,
              label: t(`format_${value}`),
            }))}
          />
          <FormEnd verb={t("read")} pending={t("reading")} cancel={t("cancel")} cancelHref={cancelHref} />
        </ActionForm>
      </Card>
      <p className="text-sm text-ink-muted">{t("waitingNote", { count: limits.waiting })}</p>
      <Sample title={t("csvTitle")} text={t("csvText", { zone })} sample={csvSample} />
      <Sample title={t("timeclockTitle")} text={t("timeclockText")} sample={timeclockSample} />
    </div>
  );
}

function Sample({ title, text, sample }: { title: string; text: string; sample: string }) {
  return (
    <Card title={title}>
      <p className="text-sm text-ink-muted">{text}</p>
      <pre className="mt-3 whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-xs">
        {sample}
      </pre>
    </Card>
  );
}
