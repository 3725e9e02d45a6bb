import type { Operation } from "#lib/http/operation.ts";
import { customers } from "./customers.ts";
import { departments } from "./departments.ts";
import { employees } from "./employees.ts";
import { projects } from "./projects.ts";
import { sites } from "./sites.ts";

/** Every operation of the API, in the order of the reference. */
export const operations: readonly Operation[] = [
  ...departments,
  ...sites,
  ...employees,
  ...customers,
  ...projects,
];
