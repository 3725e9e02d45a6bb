import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classes } from "./class-names.ts";

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** What it does: read out, and shown on hover. */
  label: string;
  icon: ReactNode;
  size?: "sm" | "md";
  href?: string;
  /** The key that does the same, added to the tooltip. */
  shortcut?: string;
}

/** A square button with only an icon. */
export function IconButton({
  label,
  icon,
  size = "md",
  href,
  shortcut,
  className,
  ...rest
}: IconButtonProps) {
  const look = classes(
    "inline-grid shrink-0 cursor-pointer place-items-center rounded-md text-ink-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-11 [&_svg]:size-4",
    size === "sm" ? "size-7" : "size-8",
    className,
  );
  const title = shortcut ? `${label} (${shortcut})` : label;
  if (href !== undefined) {
    return (
      <Link href={href} aria-label={label} title={title} className={look}>
        {icon}
      </Link>
    );
  }
  return (
    <button type="button" aria-label={label} title={title} className={look} {...rest}>
      {icon}
    </button>
  );
}
