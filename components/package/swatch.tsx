import { classes } from "#components/ui/class-names.ts";
import type { PackageColour } from "#lib/package/colours.ts";

const fills: Record<PackageColour, string> = {
  "chart-1": "bg-chart-1",
  "chart-2": "bg-chart-2",
  "chart-3": "bg-chart-3",
  "chart-4": "bg-chart-4",
  "chart-5": "bg-chart-5",
  "chart-6": "bg-chart-6",
  "chart-7": "bg-chart-7",
};

/** A package's colour, always beside its name: colour alone says nothing. */
export function Swatch({ colour, className }: { colour: PackageColour; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classes("inline-block size-3 shrink-0 rounded-xs", fills[colour], className)}
    />
  );
}
