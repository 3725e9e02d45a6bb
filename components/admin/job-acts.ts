import type { FormAct } from "#components/form/form-act.ts";

export interface JobActs {
  start: FormAct;
  retry: FormAct;
  retryAll: FormAct;
  cancel: FormAct;
}
