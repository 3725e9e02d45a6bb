export interface Crumb {
  label: string;
  href?: string;
}

const none: Crumb[] = [];
let current: Crumb[] = none;
const listeners = new Set<() => void>();

export function setCrumbs(crumbs: Crumb[]): void {
  current = crumbs.length > 0 ? crumbs : none;
  for (const listener of listeners) listener();
}

export const crumbStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Crumb[] => current,
  readOnServer: (): Crumb[] => none,
};
