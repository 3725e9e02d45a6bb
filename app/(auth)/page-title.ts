import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type messages from "#messages/en/auth.json";

/** The title of a signed-out page, from the catalogue. */
export const pageTitle = (key: keyof typeof messages) => async (): Promise<Metadata> => {
  const t = await getTranslations("auth");
  return { title: t(key) };
};
