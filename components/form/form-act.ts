import type { Theirs } from "#lib/history/schema.ts";

export type { Theirs };

/** The answer of every action, as its door gives it. */
export type ActionResult<T = unknown> = { ok: true; data: T; message?: string } | ActionFailure;

export interface ActionFailure {
  ok: false;
  code: string;
  message: string;
  fields?: Record<string, string[]>;
  /** What the answer offers to choose from, such as the version that is there now. */
  detail?: Record<string, unknown>;
  requestId?: string;
}

/**
 * A server action as `defineAction` makes it, bound to its target: `addEmployee.bind(null, { company })`. Written as a
 * method so that an action with narrower data still fits.
 */
export type FormAct<T = unknown> = {
  act(previous: ActionResult<T> | null, form: FormData): Promise<ActionResult<T>>;
}["act"];

/** What a form or a menu line may say after success, all of it plain data so that servers can send it. */
export interface Success {
  /** A toast: "Aoife Brennan archived". `{name}` places are filled from the action's data. Default: the action's own. */
  message?: string;
  /** The act that takes it back, offered in the toast. */
  undo?: {
    act: FormAct;
    fields?: Record<string, string>;
    /** The list of the data that goes along: `ids`. */
    list?: string;
  };
  /** Where to go; `{id}` places are filled from the action's data: `routes…detail("{id}")`. */
  redirectTo?: string;
}

/** Fields of the answer's data put into the places of a text. */
export function fillFrom(text: string, data: unknown): string {
  const values = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  return text.replace(/\{(\w+)\}|%7B(\w+)%7D/gi, (place, plain?: string, escaped?: string) => {
    const value = values[plain ?? escaped ?? ""];
    return typeof value === "string" || typeof value === "number" ? String(value) : place;
  });
}

/** The fields of an act as form data; an array goes under its name with [], which is how doors tell a list. */
export function formDataOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) for (const one of value) form.append(`${name}[]`, one);
    else form.append(name, value);
  }
  return form;
}
