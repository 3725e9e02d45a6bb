import type { Operation } from "#lib/http/operation.ts";
import { audit } from "./audit.ts";
import { clockIns } from "./clock-ins.ts";
import { company } from "./company.ts";
import { contracts } from "./contracts.ts";
import { customers } from "./customers.ts";
import { departments } from "./departments.ts";
import { employees } from "./employees.ts";
import { events } from "./events.ts";
import { hours } from "./hours.ts";
import { invitations } from "./invitations.ts";
import { packages } from "./packages.ts";
import { rates } from "./pay-rates.ts";
import { projects } from "./projects.ts";
import { punches } from "./punches.ts";
import { sites } from "./sites.ts";
import { skills } from "./skills.ts";

/** Every operation of the API, in the order of the reference. */
export const operations: readonly Operation[] = [
  ...company,
  ...departments,
  ...sites,
  ...employees,
  ...invitations,
  ...contracts,
  ...rates,
  ...customers,
  ...projects,
  ...packages,
  ...skills,
  ...events,
  ...punches,
  ...clockIns,
  ...hours,
  ...audit,
];
