import type { ReactNode } from "react";

/** The frame of a page that only says one thing: not found, not allowed, failed. Also works inside the shell. */
export function StatePage({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="grid min-h-[70dvh] place-items-center p-4">
      {children}
    </main>
  );
}
