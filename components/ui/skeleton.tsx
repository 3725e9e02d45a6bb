import { classes } from "./class-names.ts";

/** A grey bar of the width (by class) of what will stand there, or a disc. Appears after 300 ms. */
export function Skeleton({ className, disc }: { className?: string; disc?: boolean }) {
  const shape = disc ? "size-6 rounded-full" : "h-3 rounded-sm";
  return <span aria-hidden="true" className={classes("skeleton block bg-line", shape, className)} />;
}

/** The shape of a list while it loads. `label` is what is read out: "Loading employees". */
export function SkeletonRows({ label, rows = 6 }: { label: string; rows?: number }) {
  const widths = ["w-1/3", "w-1/4", "w-2/5", "w-1/5", "w-3/10"];
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <p role="status" className="sr-only">
        {label}
      </p>
      {widths
        .concat(widths, widths)
        .slice(0, rows)
        .map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
          <div key={index} className="flex h-10 items-center gap-4 border-b border-line px-4 last:border-0">
            <Skeleton disc />
            <Skeleton className={width} />
            <Skeleton className="ml-auto w-11" />
            <Skeleton className="w-15" />
          </div>
        ))}
    </div>
  );
}
