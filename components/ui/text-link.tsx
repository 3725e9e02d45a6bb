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
    <Link href={href} className={classes("font-medium text-link hover:underline", className)}>
      {children}
    </Link>
  );
}
