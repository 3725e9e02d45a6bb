import type { ReactNode } from "react";
import type { Crumb } from "./crumb-store.ts";
import { CrumbTrail } from "./crumb-trail.tsx";

export interface PageHeaderProps {
  title: ReactNode;
  /** One line: period, zone, currency, freshness. */
  facts?: ReactNode;
  /** At the right: at most one primary button, two plain ones, the rest in a menu. Whole width on phones. */
  acts?: ReactNode;
  /** What stands in the top bar after the navigation's own trail: `[{ label: "Aoife Brennan" }]`. */
  crumbs?: Crumb[];
}

/** The page's only h1 with its facts and acts. */
export function PageHeader({ title, facts, acts, crumbs }: PageHeaderProps) {
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-3">
      {crumbs ? <CrumbTrail crumbs={crumbs} /> : null}
      <div className="min-w-60 flex-1">
        <h1 className="text-xl font-semibold">{title}</h1>
        {facts ? <div className="mt-0.5 text-sm text-ink-muted">{facts}</div> : null}
      </div>
      {acts ? (
        <div
          className="ml-auto flex flex-wrap items-center gap-2 max-sm:w-full max-sm:[&>*]:flex-1"
          data-print="none"
        >
          {acts}
        </div>
      ) : null}
    </div>
  );
}
