"use client";

import { type RefObject, useEffect, useState } from "react";

/**
 * Whether the content is as narrow as its box. Then the box need not scroll, so its header can stick to the page and
 * it is no stop for the Tab key.
 */
export function useFits(box: RefObject<HTMLElement | null>): boolean {
  const [fits, setFits] = useState(false);
  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const measure = () => setFits(content.scrollWidth <= element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [box]);
  return fits;
}
