"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { crumbStore } from "#components/ui/crumb-store.ts";
import { activeItem, type NavItem } from "./nav-data.ts";

/** The trail of the top bar: root or group, page, and what the page itself adds. */
export function ShellCrumbs({ items, root, label }: { items: NavItem[]; root: string; label: string }) {
  const added = useSyncExternalStore(crumbStore.subscribe, crumbStore.read, crumbStore.readOnServer);
  const active = activeItem(items, usePathname());
  const own = active
    ? [{ label: active.group ?? root }, { label: active.label, href: active.href }]
    : [{ label: root }];
  return <Breadcrumb label={label} crumbs={[...own, ...added]} />;
}
