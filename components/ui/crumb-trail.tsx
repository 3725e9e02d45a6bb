"use client";

import { useLayoutEffect } from "react";
import { type Crumb, setCrumbs } from "./crumb-store.ts";

/**
 * Tells the top bar, which lives in a layout, what the page is about. Until it has run the top bar shows
 * the trail that the navigation knows, so a page without JavaScript only lacks its last word.
 */
export function CrumbTrail({ crumbs }: { crumbs: Crumb[] }) {
  const key = JSON.stringify(crumbs);
  useLayoutEffect(() => {
    setCrumbs(JSON.parse(key));
    return () => setCrumbs([]);
  }, [key]);
  return null;
}
