import type { ClockInDefaults } from "./clock-in-form.tsx";

/** What a new clock-in begins with: the day and nothing else. */
export function emptyDefaults(date: string): ClockInDefaults {
  return {
    date,
    ...{ start: "", startMeaning: null, endDate: "", end: "", endMeaning: null },
    ...{ break: "", departmentId: "", work: "", note: "" },
  };
}
