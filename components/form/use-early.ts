"use client";

import { useLayoutEffect, useState } from "react";

/**
 * Tells what somebody gave a field before its script had come, once. A field that keeps its own value would go on with
 * what the server had sent, and draw that over it.
 */
export function useEarly(id: string, onEarly: ((value: string) => void) | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: there is one moment at which the script comes
  useLayoutEffect(() => {
    const early = earlyValue(document.getElementById(id));
    if (early !== null) onEarly?.(early);
  }, []);
}

/** Keeps what was typed into a filled text area before its script had come: React puts the sent text back as it takes over. */
export function useKeptText(id: string): void {
  const [early] = useState(() =>
    typeof document === "undefined" ? null : earlyValue(document.getElementById(id)),
  );
  useLayoutEffect(() => {
    const area = document.getElementById(id);
    if (early !== null && area instanceof HTMLTextAreaElement) area.value = early;
  }, [id, early]);
}

/** What a field holds, when that is not what the server sent; otherwise nothing. */
export function earlyValue(field: Element | null): string | null {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value === field.defaultValue ? null : field.value;
  if (!(field instanceof HTMLSelectElement)) return null;
  const options = [...field.options];
  const sent = options.find((option) => option.defaultSelected) ?? options[0];
  return field.value === sent?.value ? null : field.value;
}
