"use client";

import { type ReactNode, useId } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import { ComboField } from "#components/form/combo-field.tsx";
import type { FormAct, Success } from "#components/form/form-act.ts";
import { FormEnd } from "#components/form/form-end.tsx";
import { type Option, SelectField } from "#components/form/select-field.tsx";
import { TextArea, TextField } from "#components/form/text-field.tsx";
import type { TimeOffers } from "#lib/clock-in/typed-times.ts";
import type { ClockInFormText } from "./form-text.ts";
import { TimeFields } from "./time-fields.tsx";

export interface ClockInFormProps {
  action: FormAct;
  success: Success;
  cancelHref: string;
  /** Hidden values: the id and what was seen, of a correction */
  fields?: Record<string, string>;
  /** Whom it is for; left out for a correction */
  people?: { options: Option[]; chosen: string };
  departments: Option[];
  work: Option[];
  defaults: ClockInDefaults;
  /** Known to happen twice before anything was sent */
  choices: NonNullable<TimeOffers["choices"]>;
  /** It runs: it may go on without an end */
  mayRun?: boolean;
  /** A correction says why */
  asksReason?: boolean;
  /** Above the fields: what it is now */
  before?: ReactNode;
  text: ClockInFormText;
}

export interface ClockInDefaults {
  date: string;
  start: string;
  startMeaning: string | null;
  endDate: string;
  end: string;
  endMeaning: string | null;
  break: string;
  departmentId: string;
  work: string;
  note: string;
}

/** A clock-in typed in or corrected: local times in the zone the page names, and what the server offers to fix them. */
export function ClockInForm(props: ClockInFormProps) {
  const { action, success, cancelHref, fields, people, defaults, choices, mayRun, asksReason, before, text } =
    props;
  const id = useId();
  return (
    <ActionForm id={id} action={action} success={success} {...(fields ? { fields } : {})} label={text.save}>
      {before}
      {people ? (
        <ComboField
          name="employeeId"
          label={text.employee}
          options={people.options}
          defaultValue={people.chosen}
        />
      ) : null}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TimeFields
          formId={id}
          defaults={defaults}
          choices={choices}
          withoutEnd={mayRun ? text.endRunning : null}
          text={text}
        />
        <TextField
          name="break"
          label={text.break}
          hint={text.breakHint}
          defaultValue={defaults.break}
          maxLength={9}
          autoComplete="off"
          optional
        />
        <SelectField
          name="departmentId"
          label={text.department}
          options={props.departments}
          defaultValue={defaults.departmentId}
          emptyLabel={text.departmentOwn}
          optional
        />
        <ComboField
          name="work"
          label={text.work}
          options={props.work}
          defaultValue={defaults.work}
          optional
        />
        <TextArea
          name="note"
          label={text.note}
          defaultValue={defaults.note}
          maxLength={500}
          optional
          className="sm:col-span-2"
        />
        {asksReason ? (
          <TextField
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            minLength={3}
            maxLength={300}
            autoComplete="off"
            className="sm:col-span-2"
          />
        ) : null}
      </div>
      <FormEnd verb={text.save} cancel={text.cancel} cancelHref={cancelHref} />
    </ActionForm>
  );
}
