import type { ClockInFormProps } from "#components/clock-in/clock-in-form.tsx";
import { withChosen, workOptions, workValue } from "#components/clock-in/work-options.ts";
import type { ClockInDetail } from "#lib/clock-in/detail.ts";
import { shortTime } from "#lib/clock-in/local-fields.ts";
import type { WorkChoices } from "#lib/clock-in/schema.ts";
import { timeChoices } from "#lib/clock-in/typed-times.ts";
import { formatDuration, formatExactDuration } from "#lib/format/duration.ts";

type Begun = Pick<ClockInFormProps, "fields" | "departments" | "work" | "defaults" | "choices" | "mayRun">;

/** What the correction of a clock-in begins with: exactly what it is, so that what is not touched stays so. */
export function formOf(detail: ClockInDetail, choices: WorkChoices, locale: string): Begun {
  const { block, form } = detail;
  const { start, end } = form;
  const { zone } = detail;
  const work = workValue(form);
  const workLabel = [block.customer, block.project].filter(Boolean).join(": ");
  const departments = choices.departments.map((one) => ({ value: one.id, label: one.name }));
  const seconds = block.breakSeconds;
  return {
    fields: { seen: form.seen },
    departments: withChosen(departments, form.departmentId ?? "", block.department ?? ""),
    work: withChosen(workOptions(choices.customers, choices.projects), work, workLabel),
    defaults: {
      date: start.date,
      start: shortTime(start.time),
      startMeaning: start.meaning,
      endDate: end && end.date !== start.date ? end.date : "",
      end: end ? shortTime(end.time) : "",
      endMeaning: end?.meaning ?? null,
      break: seconds === 0 ? "" : seconds % 60 ? formatExactDuration(seconds) : formatDuration(seconds),
      departmentId: form.departmentId ?? "",
      work,
      note: block.note ?? "",
    },
    choices: {
      ...(start.meaning ? { start: timeChoices(start, zone, locale) ?? [] } : {}),
      ...(end?.meaning ? { end: timeChoices(end, zone, locale) ?? [] } : {}),
    },
    mayRun: block.status === "running",
  };
}
