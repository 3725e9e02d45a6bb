/** `auto` is what the width says: a rail from 896 px, open from 1152 px. */
export type NavMode = "auto" | "open" | "collapsed";

export const navCookie = "nav";
const yearInSeconds = 31_536_000;

export function navMode(cookie: string | undefined): NavMode {
  return cookie === "open" || cookie === "collapsed" ? cookie : "auto";
}

/** Opens the navigation or collapses it to a rail, and keeps it so. Client only. */
export function toggleNav(): void {
  const shell = document.querySelector<HTMLElement>("[data-nav]");
  if (!shell) return;
  const now = navMode(shell.dataset.nav);
  const open = now === "open" || (now === "auto" && matchMedia("(width >= 72rem)").matches);
  shell.dataset.nav = open ? "collapsed" : "open";
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not everywhere yet
  document.cookie = `${navCookie}=${shell.dataset.nav}; path=/; max-age=${yearInSeconds}; samesite=lax`;
}
