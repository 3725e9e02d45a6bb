import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { readUiText } from "#components/ui/read-ui-text.ts";
import { ToastRegion } from "#components/ui/toast-region.tsx";
import { UiTextProvider } from "#components/ui/ui-text.tsx";
import { said } from "#lib/i18n/said.ts";
import { interLatin, interLatinExt } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Hourly", template: "%s · Hourly" },
  description: said("shared.whatItIs"),
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8fafb" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1215" },
  ],
};

/** The document: language, font and theme. The theme comes from a cookie, so the first paint is right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, incoming, text] = await Promise.all([cookies(), headers(), readUiText()]);
  const chosen = jar.get("theme")?.value;
  const theme = chosen === "light" || chosen === "dark" ? chosen : undefined;
  return (
    <html lang="en" data-theme={theme} className={`h-full ${interLatin.variable} ${interLatinExt.variable}`}>
      <head>
        <meta name="request-id" content={incoming.get("x-request-id") ?? undefined} />
      </head>
      <body>
        <UiTextProvider text={text}>
          {children}
          <ToastRegion />
        </UiTextProvider>
      </body>
    </html>
  );
}
