import { classes } from "./class-names.ts";

export type ButtonKind = "primary" | "plain" | "danger" | "quiet";
export type ButtonSize = "sm" | "md" | "lg";

const kinds: Record<ButtonKind, string> = {
  primary: "border border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  plain: "border border-line-strong bg-surface text-ink hover:bg-hover",
  danger: "border border-transparent bg-bad text-on-bad hover:opacity-90",
  quiet: "border border-transparent text-ink-muted hover:bg-hover hover:text-ink",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2 text-xs [&_svg]:size-3.5",
  md: "h-8 px-3 text-sm [&_svg]:size-4",
  lg: "h-10 px-4 text-base [&_svg]:size-4",
};

const base =
  "inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium " +
  "transition-colors ease-out aria-disabled:cursor-default aria-disabled:opacity-45 disabled:cursor-default disabled:opacity-45 " +
  "pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:px-3 pointer-coarse:text-sm";

/** The class names of a button, for the rare element that has to look like one (a label, a summary). */
export function buttonLook(kind: ButtonKind = "plain", size: ButtonSize = "md", extra?: string): string {
  return classes(base, sizes[size], kinds[kind], extra);
}
