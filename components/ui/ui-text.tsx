"use client";

import { createContext, type ReactNode, useContext } from "react";
import type english from "#messages/en/ui.json";

/** The few words that belong to the primitives themselves ("Close", "Undo"). */
export type UiText = typeof english;

const UiTextContext = createContext<UiText | null>(null);

/** Set once in the root layout: the primitives' words come from the catalogue without a message runtime. */
export function UiTextProvider({ text, children }: { text: UiText; children: ReactNode }) {
  return <UiTextContext value={text}>{children}</UiTextContext>;
}

/** The primitives' words. */
export function useUiText(): UiText {
  const text = useContext(UiTextContext);
  if (!text) throw new Error("UiTextProvider is missing above this component.");
  return text;
}
