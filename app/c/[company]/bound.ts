import type { FormAct } from "#components/form/form-act.ts";
import type { ActionTarget } from "#lib/doors/action.ts";

/** A method, so that an action with narrower data still fits. */
interface Bindable {
  act(target: ActionTarget, ...rest: Parameters<FormAct>): ReturnType<FormAct>;
}

/** Actions bound to the company of the page, under their own names. */
export function bound<K extends string>(
  actions: Record<K, Bindable["act"]>,
  company: string,
): Record<K, FormAct> {
  const entries = Object.entries<Bindable["act"]>(actions).map(([name, act]) => [
    name,
    act.bind(null, { company }),
  ]);
  return Object.fromEntries(entries) as Record<K, FormAct>;
}
