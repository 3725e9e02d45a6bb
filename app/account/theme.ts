import { cookies } from "next/headers";
import { isHttps } from "#lib/http/cookies.ts";

const name = "theme";

/** Keeps the colours of this browser; "system" leaves them to the device. The layout reads the cookie. */
export async function keepTheme(theme: "system" | "light" | "dark"): Promise<void> {
  const jar = await cookies();
  if (theme === "system") jar.delete(name);
  else
    jar.set(name, theme, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: isHttps(),
      maxAge: 365 * 86_400,
    });
}

export async function chosenTheme(): Promise<"system" | "light" | "dark"> {
  const value = (await cookies()).get(name)?.value;
  return value === "light" || value === "dark" ? value : "system";
}
