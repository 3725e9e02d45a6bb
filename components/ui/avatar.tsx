import { classes } from "./class-names.ts";
import { initials } from "./initials.ts";

/** Initials in a circle. Hidden from screen readers: the name always stands beside it. */
export function Avatar({
  name,
  size = "md",
  className,
}: {
  name: string;
  size?: "sm" | "md" | "lg";
  className?: string;
}) {
  const sizes = { sm: "size-6", md: "size-7", lg: "size-9" };
  return (
    <span
      aria-hidden="true"
      data-avatar
      className={classes(
        "inline-grid shrink-0 place-items-center rounded-full bg-selected text-2xs font-semibold text-accent-text",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
