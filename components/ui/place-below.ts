const gap = 4;

/**
 * Puts a popover under its button, or above when there is more room there. Called before it shows: it needs only
 * the button's place, so nothing jumps.
 */
export function placeBelow(button: HTMLElement, popover: HTMLElement, align: "start" | "end"): void {
  const at = button.getBoundingClientRect();
  const below = window.innerHeight - at.bottom;
  const up = below < 260 && at.top > below;
  const style = popover.style;
  style.inset = "auto";
  if (up) style.bottom = `${window.innerHeight - at.top + gap}px`;
  else style.top = `${at.bottom + gap}px`;
  const room = document.documentElement.clientWidth;
  if (align === "end") style.right = `${Math.max(8, room - at.right)}px`;
  else style.left = `${Math.max(8, Math.min(at.left, room - 200))}px`;
}
