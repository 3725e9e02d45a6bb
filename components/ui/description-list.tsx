import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

export interface Fact {
  label: string;
  value: ReactNode;
}

interface Props {
  facts: Fact[];
  /** Figures: value at the right of its label */
  numbers?: boolean;
  /** One below the other, also where there is room for two columns */
  single?: boolean;
}

/** Label and value pairs of a detail page; two columns from 640 px. */
export function DescriptionList({ facts, numbers, single }: Props) {
  if (numbers) {
    return (
      <dl className="grid gap-y-2 text-sm">
        {facts.map((fact) => (
          <div key={fact.label} className="flex justify-between gap-4">
            <dt className="text-ink-muted">{fact.label}</dt>
            <dd className="text-right">{fact.value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className={classes("grid gap-x-6 gap-y-3 text-sm", !single && "sm:grid-cols-2")}>
      {facts.map((fact) => (
        <div key={fact.label} className="min-w-0">
          <dt className="text-xs text-ink-muted">{fact.label}</dt>
          <dd className="mt-0.5 break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
