import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export async function generateMetadata() {
  return { title: (await getTranslations("clock"))("title") };
}

export default function ClockLayout({ children }: { children: ReactNode }) {
  return children;
}
