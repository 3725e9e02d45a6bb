import { classes } from "#components/ui/class-names.ts";

export interface ProofStep {
  label: string;
  detail: string;
  figure: string;
  /** Paid, rather than measured */
  paid: boolean;
}

export interface ProofPanelProps {
  title: string;
  text: string;
  who: string;
  where: string;
  steps: ProofStep[];
  total: { label: string; figure: string };
}

/** What the product is about, shown on one made-up day. */
export function ProofPanel({ title, text, who, where, steps, total }: ProofPanelProps) {
  return (
    <div className="w-full max-w-120">
      <h2 className="text-2xl font-semibold">{title}</h2>
      <p className="mt-2 max-w-100 text-md text-ink-muted">{text}</p>
      <div className="mt-8 rounded-xl border border-line bg-surface p-5">
        <p className="flex items-center justify-between text-sm">
          <span className="font-medium">{who}</span>
          <span className="text-ink-faint">{where}</span>
        </p>
        <ol className="mt-4 grid text-sm">
          {steps.map((step, at) => (
            <li
              key={step.label}
              className={classes(
                "grid grid-cols-[1.25rem_1fr_auto_4rem] items-center gap-2 py-2",
                at > 0 && "border-t border-line",
              )}
            >
              <span
                aria-hidden="true"
                className={classes("size-1.5 rounded-full", step.paid ? "bg-accent" : "bg-line-field")}
              />
              <span>{step.label}</span>
              <span className="text-ink-faint">{step.detail}</span>
              <span className="text-right font-medium">{step.figure}</span>
            </li>
          ))}
        </ol>
        <p className="mt-1 flex items-baseline justify-between border-t-2 border-ink pt-3 text-md font-semibold">
          <span>{total.label}</span>
          <span>{total.figure}</span>
        </p>
      </div>
    </div>
  );
}
