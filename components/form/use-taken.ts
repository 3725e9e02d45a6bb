"use client";

import { useEffect, useState } from "react";
import type { Theirs } from "./form-act.ts";
import { useForm } from "./form-context.ts";

/** Tells a field that keeps its own value what was taken over for it, once each time. */
export function useTaken(name: string, onTaken: (theirs: Theirs) => void): void {
  const taken = useForm()?.taken[name];
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when something was taken, not when the field is drawn
  useEffect(() => {
    if (taken !== undefined) onTaken(taken);
  }, [taken]);
}

/** The rows a list begins with, or those taken over since; another `key` makes its fields anew. */
export function useTakenRows<T extends object>(name: string, rows: T[]): { key: number; rows: T[] } {
  const taken = useForm()?.taken[name];
  const [state, setState] = useState({ taken, key: 0, rows });
  if (taken !== state.taken && typeof taken === "object" && "rows" in taken)
    setState({ taken, key: state.key + 1, rows: taken.rows as T[] });
  return state;
}
