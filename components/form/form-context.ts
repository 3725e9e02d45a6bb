"use client";

import { createContext, useContext } from "react";
import type { Theirs } from "./form-act.ts";

export interface FormState {
  /** Before every field id, so that two forms on a page do not collide. */
  prefix: string;
  pending: boolean;
  errors: Record<string, string[]>;
  /** What the last answer said besides, when it refused. */
  detail: Record<string, unknown> | undefined;
  /** Sets or clears what is wrong with one field. */
  report: (name: string, messages: string[]) => void;
  /** What was taken over for fields that keep their own value: searched ones and rows. */
  taken: Record<string, Theirs>;
  take: (name: string, theirs: Theirs) => void;
  /** Runs something once no pointer is down any more: what moves under a pointer is missed by it. */
  afterPress: (run: () => void) => void;
}

export const FormContext = createContext<FormState | null>(null);

/** The form around a field, or nothing in a plain GET form. */
export function useForm(): FormState | null {
  return useContext(FormContext);
}
