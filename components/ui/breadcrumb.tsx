import Link from "next/link";
import type { Crumb } from "./crumb-store.ts";

/** The trail of the top bar: the last entry is where one is. On phones only that one shows. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  const last = crumbs.length - 1;
  return (
    <nav aria-label={label} className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1.5 text-sm">
        {crumbs.map((crumb, index) => (
          <li
            key={`${crumb.label} ${crumb.href ?? ""}`}
            aria-current={index === last ? "page" : undefined}
            className={
              index === last
                ? "truncate font-medium"
                : "hidden shrink-0 items-center gap-1.5 text-ink-faint after:content-['/'] sm:flex"
            }
          >
            {crumb.href && index !== last ? (
              <Link href={crumb.href} className="hover:text-ink hover:underline">
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
