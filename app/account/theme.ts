import { cookies } from "next/headers";
import { type Theme, theme, themeCookie } from "#components/shell/theme.ts";
import { isHttps } from "#lib/http/cookies.ts";

/** Keeps the colours of this browser; the layout reads the cookie, and so does the menu, which sets it by script. */
export async function keepTheme(chosen: Theme): Promise<void> {
  const jar = await cookies();
  if (chosen === "system") jar.delete(themeCookie);
  else jar.set(themeCookie, chosen, { sameSite: "lax", path: "/", secure: isHttps(), maxAge: 365 * 86_400 });
}

export async function chosenTheme(): Promise<Theme> {
  return theme((await cookies()).get(themeCookie)?.value);
}
