"use client";

import { useState } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import { CheckboxField } from "#components/form/checkbox-field.tsx";
import { FileField } from "#components/form/file-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Card } from "#components/ui/card.tsx";
import { fill } from "#components/ui/fill.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { EmployeeImportResult } from "#lib/employee-import/schema.ts";
import type { ImportText } from "./import-text.ts";
import { PeoplePreview } from "./people-preview.tsx";

interface Props {
  action: FormAct<EmployeeImportResult>;
  text: ImportText;
  peopleHref: string;
}

const sample = `number,name,email,department,site,role,hired,ends,weekly_hours,rate,currency
0434,Elena Popescu,elena@harbour-lane.example,Kitchen,,employee,2026-12-01,,39,15.50,EUR
0402,,,Pastry,,,,,37:30,,`;

/** Chooses a file, shows what it would do, and does it: the file stays chosen in between. */
export function ImportPeople({ action, text, peopleHref }: Props) {
  const [result, setResult] = useState<EmployeeImportResult | null>(null);
  const preview = result?.preview ?? null;
  const ready = preview && !result?.applied && preview.problems.total === 0;
  const work = preview ? preview.adds.total + preview.changes.total : 0;
  return (
    <div className="grid max-w-180 gap-4">
      <Card>
        <ActionForm
          action={action}
          label={text.title}
          fields={{ digest: preview?.digest ?? "" }}
          onSuccess={setResult}
        >
          <FileField
            name="file"
            label={text.file}
            hint={text.fileHint}
            accept=".csv,text/csv"
            onChange={() => setResult(null)}
          />
          {ready && preview.newDepartments.length > 0 ? (
            <CheckboxField
              name="createDepartments"
              label={fill(text.createDepartments, { names: preview.newDepartments.join(", ") })}
              hint={text.createHint}
            />
          ) : null}
          <div className="flex flex-wrap gap-2">
            <SubmitButton
              name="step"
              value="check"
              kind={ready && work > 0 ? "plain" : "primary"}
              pendingLabel={text.checking}
              data-needs-script
            >
              {text.check}
            </SubmitButton>
            {ready && work > 0 ? (
              <SubmitButton name="step" value="apply" pendingLabel={text.applying}>
                {text.apply}
              </SubmitButton>
            ) : null}
          </div>
        </ActionForm>
      </Card>
      <div role="status" className="grid gap-4">
        {result?.applied ? (
          <Banner tone="ok" act={<TextLink href={peopleHref}>{text.toPeople}</TextLink>}>
            {fill(text.done, { ...result.applied })}
          </Banner>
        ) : null}
        {preview && !result?.applied ? <PeoplePreview preview={preview} text={text} /> : null}
      </div>
      {result ? null : (
        <Card title={text.sampleTitle}>
          <p className="text-sm text-ink-muted">{text.sampleText}</p>
          <pre className="mt-3 whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-xs">
            {sample}
          </pre>
        </Card>
      )}
    </div>
  );
}
