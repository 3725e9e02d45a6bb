import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { type ButtonKind, type ButtonSize, buttonLook } from "./button-look.ts";
import { Spinner } from "./spinner.tsx";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  children: ReactNode;
  /** At most one `primary` on a page. Default `plain`. */
  kind?: ButtonKind;
  /** 32 px; `sm` is 28 px for rows, `lg` 40 px for sign-in. All are 44 px under a finger. */
  size?: ButtonSize;
  icon?: ReactNode;
  /** Makes it a link that looks like a button. */
  href?: string;
  /** For links to files: the browser loads it and Next does not prefetch it. */
  download?: boolean;
  /** Shows a spinner and `pendingLabel`; the width is that of the wider of both, so nothing moves. */
  pending?: boolean;
  pendingLabel?: string;
  /** A single key that presses it, such as `n` for the page's "Add" button. One button per key and page. */
  shortcut?: string;
}

/** A button, or with `href` a link with the look of one. */
export function Button({
  children,
  kind = "plain",
  size = "md",
  icon,
  href,
  download,
  pending,
  pendingLabel,
  shortcut,
  className,
  type = "button",
  ...given
}: ButtonProps) {
  const look = buttonLook(kind, size, className);
  const rest = { ...given, "data-shortcut": shortcut, "aria-keyshortcuts": shortcut };
  const content = (
    <>
      {icon}
      <span>{children}</span>
    </>
  );
  if (href !== undefined) {
    const shared = {
      className: look,
      id: rest.id,
      title: rest.title,
      "aria-label": rest["aria-label"],
      "data-shortcut": shortcut,
      "aria-keyshortcuts": shortcut,
    };
    if (download) {
      return (
        <a href={href} download {...shared}>
          {content}
        </a>
      );
    }
    return (
      <Link href={href} {...shared}>
        {content}
      </Link>
    );
  }
  if (pendingLabel === undefined) {
    return (
      <button type={type} className={look} {...rest}>
        {content}
      </button>
    );
  }
  return (
    <button
      type={type}
      className={look}
      {...rest}
      aria-disabled={pending || rest["aria-disabled"]}
      aria-busy={pending}
    >
      <span className="grid place-items-center">
        <span
          className={`col-start-1 row-start-1 inline-flex items-center gap-1.5 ${pending ? "invisible" : ""}`}
        >
          {content}
        </span>
        <span
          className={`col-start-1 row-start-1 inline-flex items-center gap-1.5 ${pending ? "" : "invisible"}`}
          aria-hidden={!pending}
        >
          <Spinner />
          <span>{pendingLabel}</span>
        </span>
      </span>
    </button>
  );
}
