import { classes } from "#components/ui/class-names.ts";

/** The class names of an input, for what has to look like one. `lg` is 40 px, for sign-in. */
export function fieldLook(options: { wrong?: boolean; size?: "md" | "lg"; area?: boolean } = {}): string {
  const { wrong, size = "md", area } = options;
  return classes(
    "w-full min-w-0 rounded-md bg-surface text-ink placeholder:text-ink-faint",
    "focus-visible:outline-offset-1 disabled:bg-sunken disabled:text-ink-faint [&[readonly]]:bg-sunken",
    wrong ? "border-2 border-bad" : "border border-line-field",
    area ? "min-h-20 py-1.5" : size === "lg" ? "h-10" : "h-8",
    size === "lg" ? "px-3 text-base" : "px-2.5 text-sm",
    // 16 px under a finger, or iOS zooms into the page.
    "pointer-coarse:min-h-11 pointer-coarse:text-md",
  );
}
