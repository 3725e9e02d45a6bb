import type { Option } from "#components/form/select-field.tsx";
import type { Choice } from "#lib/clock-in/schema.ts";

/** Customers, each followed by its projects, as one list of choices. */
export function workOptions(customers: Choice[], projects: (Choice & { customerId: string })[]): Option[] {
  const byCustomer = Map.groupBy(projects, (project) => project.customerId);
  return customers.flatMap((customer) => [
    { value: `customer/${customer.id}`, label: customer.name },
    ...(byCustomer.get(customer.id) ?? []).map((project) => ({
      value: `project/${project.id}`,
      label: `${customer.name}: ${project.name}`,
    })),
  ]);
}

export function workValue({
  customerId,
  projectId,
}: {
  customerId: string | null;
  projectId: string | null;
}): string {
  if (projectId) return `project/${projectId}`;
  return customerId ? `customer/${customerId}` : "";
}

/** The list with what is chosen already, which may have been archived meanwhile. */
export function withChosen(options: Option[], value: string, label: string): Option[] {
  if (!value || options.some((option) => option.value === value)) return options;
  return [{ value, label }, ...options];
}
