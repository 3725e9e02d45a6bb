/** How far an event is, and which acts lead from where to where. An act that is not named is not possible there. */
export const eventStatuses = ["planned", "confirmed", "done", "cancelled"] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const eventActs = ["confirm", "finish", "cancel", "reopen"] as const;
export type EventAct = (typeof eventActs)[number];

export const nextStatus: Record<EventStatus, Partial<Record<EventAct, EventStatus>>> = {
  planned: { confirm: "confirmed", cancel: "cancelled" },
  confirmed: { finish: "done", cancel: "cancelled", reopen: "planned" },
  done: { reopen: "confirmed" },
  cancelled: { reopen: "planned" },
};

/** Where each act leads when it is not taken back: what a second press finds done already. */
export const reached: Record<EventAct, EventStatus | null> = {
  confirm: "confirmed",
  finish: "done",
  cancel: "cancelled",
  reopen: null,
};

export function isEventStatus(text: string): text is EventStatus {
  return (eventStatuses as readonly string[]).includes(text);
}

/** The status of a row; the table's own check keeps others out. */
export function statusOf(text: string): EventStatus {
  return isEventStatus(text) ? text : "planned";
}

/** The acts a status allows, in the order they are offered. */
export function possibleActs(status: EventStatus): EventAct[] {
  return eventActs.filter((act) => nextStatus[status][act] !== undefined);
}
