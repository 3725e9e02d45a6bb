"use client";

import { createContext, useContext } from "react";

export interface FormState {
  /** Before every field id, so that two forms on a page do not collide. */
  prefix: string;
  pending: boolean;
  errors: Record<string, string[]>;
  /** What the last answer said besides, when it refused. */
  detail: Record<string, unknown> | undefined;
  /** Sets or clears what is wrong with one field. */
  report: (name: string, messages: string[]) => void;
}

export const FormContext = createContext<FormState | null>(null);

/** The form around a field, or nothing in a plain GET form. */
export function useForm(): FormState | null {
  return useContext(FormContext);
}
