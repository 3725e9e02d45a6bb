import { classes } from "./class-names.ts";

const strokes = (
  <>
    <rect width="24" height="24" rx="6" className="fill-accent" />
    <g fill="none" className="stroke-on-accent" strokeWidth="2" strokeLinecap="round">
      <path d="M12 5.2a6.8 6.8 0 1 0 6.8 6.8" />
      <path d="M12 12V8.4M12 12h6.6" />
    </g>
  </>
);

/** The mark. Give `label` where no word "Hourly" stands beside it. */
export function Logo({ className = "size-6", label }: { className?: string; label?: string }) {
  const look = classes("shrink-0", className);
  return label ? (
    <svg role="img" aria-label={label} viewBox="0 0 24 24" className={look}>
      {strokes}
    </svg>
  ) : (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={look}>
      {strokes}
    </svg>
  );
}
