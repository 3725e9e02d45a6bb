import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

/** A link in a text or at the right of a card's header. */
export function TextLink({
  href,
  children,
  className,
}: {
  href: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    // Each page is made for its reader: fetching what might be pressed next would cost as much as the page itself.
    <Link
      href={href}
      prefetch={false}
      className={classes("font-medium text-link hover:underline", className)}
    >
      {children}
    </Link>
  );
}
