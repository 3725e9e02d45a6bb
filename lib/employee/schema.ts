import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { email, id, line, optionalDate, optionalEmail, optionalId, version } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { listFields } from "#lib/shared/list.ts";

export const employeeInput = z
  .object({
    name: line(120),
    number: line(20),
    email: optionalEmail,
    departmentId: optionalId,
    siteId: optionalId,
    // Which roles there are and who may give them is the access table's business.
    role: z.string({ error: said("employee.chooseRole") }).max(30, said("shared.notAChoice")),
    hiredOn: optionalDate,
    endsOn: optionalDate,
  })
  .refine(({ hiredOn, endsOn }) => !hiredOn || !endsOn || endsOn >= hiredOn, {
    path: ["endsOn"],
    message: said("shared.lastDayBeforeFirst"),
  });
export type EmployeeInput = z.output<typeof employeeInput>;

export const employeeEdit = employeeInput.safeExtend({ id, version });
export type EmployeeEdit = z.output<typeof employeeEdit>;

export const invitationInput = z.object({ employeeId: id, email });

/** What somebody is doing at this moment. */
export const presences = ["working", "break", "out"] as const;
export type Presence = (typeof presences)[number];

export const employeeQuery = z.object({
  ...listFields(["name", "number", "hired"]),
  department: z.string().refine(isUuid).optional().catch(undefined),
  site: z.string().refine(isUuid).optional().catch(undefined),
  role: z.string().max(30).optional().catch(undefined),
  now: z.enum(presences).optional().catch(undefined),
});
export type EmployeeQuery = z.output<typeof employeeQuery>;

interface Named {
  id: string;
  name: string;
}

/** What the last block of somebody's time says about now. */
export interface NowState {
  /** end_missing: the last block ran past the company's limit and waits for its end · never: no block yet */
  kind: Presence | "end_missing" | "never";
  /** ISO instant of what it says: in since, on break since, out at, in at */
  since: string | null;
}

/** A link that is on its way to somebody, as their page tells it. */
export interface InvitationState {
  id: string;
  email: string;
  /** For people, in the company's zone */
  sent: string;
  until: string;
  open: boolean;
}

export interface EmployeeRow {
  id: string;
  number: string;
  name: string;
  email: string | null;
  department: Named | null;
  site: Named | null;
  role: string;
  /** yyyy-mm-dd */
  hiredOn: string | null;
  endsOn: string | null;
  archived: boolean;
  version: number;
  now: NowState;
}

export interface EmployeeDetail extends EmployeeRow {
  signIn: "none" | "member";
  /** ISO instant since when they sign in */
  memberSince: string | null;
  supervises: Named[];
  /** Where they have been at home, the present one first; at most the last ten */
  homes: HomeSpell[];
  clockIns: number | null;
}

/** A department somebody was at home in, from a day to a day, both included. */
export interface HomeSpell extends Named {
  /** yyyy-mm-dd */
  from: string;
  /** Null while it lasts */
  to: string | null;
}

/** One line above the list. */
export interface EmployeeSummary {
  /** Active people, exact to 1,000 */
  people: number | null;
  departments: number;
  working: number | null;
}

export interface EmployeeOption extends Named {
  number: string;
}
