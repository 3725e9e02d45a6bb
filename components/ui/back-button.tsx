"use client";

import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** To the page before, as the browser's own button. */
export function BackButton({ children }: { children: ReactNode }) {
  return (
    <Button data-needs-script onClick={() => history.back()}>
      {children}
    </Button>
  );
}
