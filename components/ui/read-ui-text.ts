import { getMessages } from "next-intl/server";
import type { UiText } from "./ui-text.tsx";

/** The primitives' words for server components; client components use `useUiText`. */
export async function readUiText(): Promise<UiText> {
  const messages = await getMessages();
  return messages.ui as UiText;
}
