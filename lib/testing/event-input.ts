import type { EventInput } from "#lib/event/schema.ts";

const times = {
  date: "2026-11-20",
  start: "18:00",
  startMeaning: null,
  endDate: null,
  end: "23:00",
  endMeaning: null,
};

/** Every reference and remark of an event left empty. */
export const noReferences = {
  packageId: null,
  departmentId: null,
  siteId: null,
  customerId: null,
  assigneeId: null,
  note: null,
  metadata: [],
};

/** An event of an evening, as a form gives it. */
export const eventInput = (values: object = {}): EventInput => ({
  name: "Party",
  ...times,
  ...noReferences,
  ...values,
});
