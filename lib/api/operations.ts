import type { Operation } from "#lib/http/operation.ts";
import { audit } from "./audit.ts";
import { clockIns } from "./clock-ins.ts";
import { company } from "./company.ts";
import { customers } from "./customers.ts";
import { departments } from "./departments.ts";
import { employees } from "./employees.ts";
import { hours } from "./hours.ts";
import { invitations } from "./invitations.ts";
import { projects } from "./projects.ts";
import { punches } from "./punches.ts";
import { sites } from "./sites.ts";

/** Every operation of the API, in the order of the reference. */
export const operations: readonly Operation[] = [
  ...company,
  ...departments,
  ...sites,
  ...employees,
  ...invitations,
  ...customers,
  ...projects,
  ...punches,
  ...clockIns,
  ...hours,
  ...audit,
];
