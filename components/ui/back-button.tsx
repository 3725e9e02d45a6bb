"use client";

import type { ReactNode } from "react";
import { buttonLook } from "./button-look.ts";

/** To the page before, as the browser's own button. */
export function BackButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" data-needs-script onClick={() => history.back()} className={buttonLook()}>
      {children}
    </button>
  );
}
