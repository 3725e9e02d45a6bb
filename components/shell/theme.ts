export type Theme = "system" | "light" | "dark";

export const themeCookie = "theme";
const yearInSeconds = 31_536_000;

export function theme(cookie: string | undefined): Theme {
  return cookie === "light" || cookie === "dark" ? cookie : "system";
}

/** Changes the colours at once and keeps them; the layout reads the cookie, so the next page begins with it. */
export function chooseTheme(chosen: Theme): void {
  const root = document.documentElement;
  if (chosen === "system") delete root.dataset.theme;
  else root.dataset.theme = chosen;
  const age = chosen === "system" ? 0 : yearInSeconds;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not everywhere yet
  document.cookie = `${themeCookie}=${chosen}; path=/; max-age=${age}; samesite=lax`;
}
