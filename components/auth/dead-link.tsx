import type { ReactNode } from "react";
import { AuthHeading } from "./auth-heading.tsx";

/** A link that opens nothing any more: which kind of nothing, and what to do. */
export function DeadLink({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <>
      <AuthHeading title={title}>{text}</AuthHeading>
      <div className="mt-6 flex flex-wrap items-center gap-3 text-sm">{children}</div>
    </>
  );
}
