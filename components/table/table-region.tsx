"use client";

import { type ReactNode, useRef } from "react";
import { classes } from "#components/ui/class-names.ts";
import { useFits } from "./use-fits.ts";
import { useWalkKeys } from "./use-walk-keys.ts";

/** The box around a table that is only read: it scrolls where the table is wider, and J and K walk through the rows. */
export function TableRegion({ name, children }: { name: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  const fits = useFits(region);
  useWalkKeys(region);
  return (
    <section
      ref={region}
      aria-label={name}
      tabIndex={fits ? undefined : 0}
      className={classes("rounded-lg", !fits && "overflow-x-auto")}
    >
      {children}
    </section>
  );
}
