"use client";

import { DateField, TimeField } from "#components/form/date-field.tsx";
import type { TimeOffers } from "#lib/clock-in/typed-times.ts";
import { Meaning, NextDay } from "./time-offers.tsx";

interface Props {
  formId: string;
  defaults: {
    date: string;
    start: string;
    startMeaning: string | null;
    endDate: string;
    end: string;
    endMeaning: string | null;
  };
  /** Known to happen twice before anything was sent */
  choices: NonNullable<TimeOffers["choices"]>;
  /** What it means when the end is left out; where it has to be there, nothing */
  withoutEnd: string | null;
  text: Record<
    "startDate" | "start" | "whichStart" | "endDate" | "endDateHint" | "end" | "whichEnd" | "nextDay",
    string
  >;
}

/** From when to when, as local times, and what the server offers to make them clear. */
export function TimeFields({ formId, defaults, choices, withoutEnd, text }: Props) {
  return (
    <>
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
          optional={withoutEnd !== null}
          {...(withoutEnd === null ? {} : { hint: withoutEnd })}
        />
        <NextDay formId={formId} text={text.nextDay} />
      </div>
      <Meaning name="endMeaning" legend={text.whichEnd} known={choices.end} chosen={defaults.endMeaning} />
    </>
  );
}

/** Seconds are asked for where there are any, so that what is not touched stays what it was. */
function stepOf(time: string): number {
  return /:\d\d:(?!00)\d\d$/.test(time) ? 1 : 60;
}
