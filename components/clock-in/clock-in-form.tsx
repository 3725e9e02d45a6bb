"use client";

import { type ReactNode, useId } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import { ComboField } from "#components/form/combo-field.tsx";
import { DateField, TimeField } from "#components/form/date-field.tsx";
import type { FormAct, Success } from "#components/form/form-act.ts";
import { type Option, SelectField } from "#components/form/select-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextArea, TextField } from "#components/form/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import type { TimeOffers } from "#lib/clock-in/typed-times.ts";
import type { ClockInFormText } from "./form-text.ts";
import { Meaning, NextDay } from "./time-offers.tsx";

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
        <DateField name="date" label={text.startDate} defaultValue={defaults.date} />
        <TimeField
          name="start"
          label={text.start}
          defaultValue={defaults.start}
          step={stepOf(defaults.start)}
        />
        <Meaning
          name="startMeaning"
          legend={text.whichStart}
          known={choices.start}
          chosen={defaults.startMeaning}
        />
        <DateField
          name="endDate"
          label={text.endDate}
          hint={text.endDateHint}
          defaultValue={defaults.endDate}
          optional
        />
        <div>
          <TimeField
            name="end"
            label={text.end}
            defaultValue={defaults.end}
            step={stepOf(defaults.end || defaults.start)}
            optional={mayRun}
            {...(mayRun ? { hint: text.endRunning } : {})}
          />
          <NextDay formId={id} text={text.nextDay} />
        </div>
        <Meaning name="endMeaning" legend={text.whichEnd} known={choices.end} chosen={defaults.endMeaning} />
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
      <div className="mt-2 flex flex-wrap gap-2 max-sm:[&>*]:flex-1">
        <SubmitButton>{text.save}</SubmitButton>
        <Button href={cancelHref}>{text.cancel}</Button>
      </div>
    </ActionForm>
  );
}

/** Seconds are asked for where there are any, so that what is not touched stays what it was. */
function stepOf(time: string): number {
  return /:\d\d:(?!00)\d\d$/.test(time) ? 1 : 60;
}
