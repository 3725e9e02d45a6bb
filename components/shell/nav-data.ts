import type { IconName } from "#components/ui/icon.tsx";

/** A page of the navigation, already allowed to the person: the shell knows no roles. */
export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  /** The heading it stands under; items without one come first. */
  group?: string;
  /** A figure that waits: approvals, failed jobs. */
  badge?: number | string;
  /** Keys pressed one after the other: "g d". */
  shortcut?: string;
  /** Only its own address is active, not what lies below; for the start page. */
  exact?: boolean;
}

/** The item of the page at `path`: the one with the longest address that it begins with. */
export function activeItem(items: NavItem[], path: string): NavItem | undefined {
  return items
    .filter((item) => path === item.href || (!item.exact && path.startsWith(`${item.href}/`)))
    .sort((one, other) => other.href.length - one.href.length)[0];
}

/** Items under their headings, in the order in which the headings first appear. */
export function groupItems(items: NavItem[]): { label: string | undefined; items: NavItem[] }[] {
  const groups = new Map<string | undefined, NavItem[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([label, members]) => ({ label, items: members }));
}
