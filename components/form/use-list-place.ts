"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { placeBelow } from "#components/ui/place-below.ts";

const tallestPx = 288;
const edgePx = 12;

/**
 * Shows a list under its field while it is open, as wide as that, and keeps it there while the page moves. Only the list
 * scrolls to the line that the keys stand on, never the page: that would take the list from under a pointer.
 */
export function useListPlace(
  input: RefObject<HTMLInputElement | null>,
  open: boolean,
  active: string | null,
): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const popover = list.current;
    if (!open || !popover) return;
    const place = () => input.current && placeList(input.current, popover);
    const follow = ({ target }: Event) => {
      if (target !== popover) place();
    };
    place();
    popover.showPopover();
    const options = { capture: true, passive: true };
    addEventListener("scroll", follow, options);
    addEventListener("resize", follow, options);
    return () => {
      removeEventListener("scroll", follow, options);
      removeEventListener("resize", follow, options);
      popover.hidePopover();
    };
  }, [open, input]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the line that is looked for is the active one
  useLayoutEffect(() => {
    const line = list.current?.querySelector<HTMLElement>("[data-active]");
    if (line && list.current) reveal(list.current, line);
  }, [open, active]);

  return list;
}

function placeList(field: HTMLElement, list: HTMLElement): void {
  const at = field.getBoundingClientRect();
  placeBelow(field, list, "start");
  const room = list.style.top === "auto" ? at.top : window.innerHeight - at.bottom;
  list.style.maxHeight = `${Math.min(tallestPx, room - edgePx)}px`;
  list.style.width = `${at.width}px`;
}

function reveal(list: HTMLElement, line: HTMLElement): void {
  const top = line.offsetTop;
  const bottom = top + line.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top - edgePx;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight + edgePx;
}
