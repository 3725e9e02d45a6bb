"use client";

import { RadioGroup } from "#components/form/checkbox-field.tsx";
import { useForm } from "#components/form/form-context.ts";
import { Button } from "#components/ui/button.tsx";
import type { TimeChoice, TimeOffers } from "#lib/clock-in/typed-times.ts";

function useOffers(): TimeOffers {
  return (useForm()?.detail ?? {}) as TimeOffers;
}

interface MeaningProps {
  name: "startMeaning" | "endMeaning";
  legend: string;
  /** Known to happen twice before anything was sent */
  known: TimeChoice[] | undefined;
  chosen: string | null;
}

/** Which of both, for a local time that happens twice. */
export function Meaning({ name, legend, known, chosen }: MeaningProps) {
  const offered = useOffers().choices?.[name === "startMeaning" ? "start" : "end"];
  const choices = offered ?? known;
  if (!choices) return null;
  return (
    <RadioGroup
      name={name}
      legend={legend}
      options={choices}
      {...(chosen ? { defaultValue: chosen } : {})}
      className="sm:col-span-2"
    />
  );
}

/** Takes an end before the start to be on the next day, in one press. */
export function NextDay({ formId, text }: { formId: string; text: string }) {
  const offer = useOffers().nextDay;
  if (!offer) return null;
  function accept(date: string) {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    const field = form?.elements.namedItem("endDate");
    if (!form || !(field instanceof HTMLInputElement)) return;
    field.value = date;
    form.requestSubmit();
  }
  return (
    <Button size="sm" className="mt-2" onClick={() => accept(offer.date)} data-needs-script>
      {text.replace("{length}", offer.length)}
    </Button>
  );
}
