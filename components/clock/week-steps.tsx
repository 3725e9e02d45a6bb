import { ChevronLeft, ChevronRight } from "lucide-react";
import { buttonLook } from "#components/ui/button-look.ts";

interface Step {
  href: string;
  label: string;
}

interface WeekStepsProps {
  label: string;
  /** 16 – 22 Nov 2026 */
  week: string;
  previous: Step;
  /** None in the week of today */
  next: Step | null;
}

/** A week with the ones before and after it: plain links, because the page has no script for more. */
export function WeekSteps({ label, week, previous, next }: WeekStepsProps) {
  return (
    <nav aria-label={label} className="mt-2 flex items-center gap-2">
      <a href={previous.href} aria-label={previous.label} className={buttonLook()}>
        <ChevronLeft aria-hidden="true" />
      </a>
      <p className="flex-1 text-center text-base font-medium">{week}</p>
      {next ? (
        <a href={next.href} aria-label={next.label} className={buttonLook()}>
          <ChevronRight aria-hidden="true" />
        </a>
      ) : (
        <span className="w-11" />
      )}
    </nav>
  );
}
