import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Label and value pairs of a detail page; two columns from 640 px. Numbers right with `numbers`. */
export function DescriptionList({ facts, numbers }: { facts: Fact[]; numbers?: boolean }) {
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
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
      {facts.map((fact) => (
        <div key={fact.label} className="min-w-0">
          <dt className="text-xs text-ink-muted">{fact.label}</dt>
          <dd className="mt-0.5 break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
