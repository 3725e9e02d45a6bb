import type { ReactNode } from "react";

/** The h1 of a signed-out page and the sentence under it. */
export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <h1 className="text-xl font-semibold">{title}</h1>
      {children ? <div className="mt-1 text-sm text-ink-muted">{children}</div> : null}
    </>
  );
}
