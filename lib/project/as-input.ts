import type { ProjectDetail } from "./schema.ts";

/** A project as its form gives it. */
export function asInput({ customer, ...project }: ProjectDetail) {
  return { ...project, customerId: customer.id };
}
