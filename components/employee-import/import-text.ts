import { getMessages } from "next-intl/server";
import type messages from "#messages/en/employee-import.json";

/** The words of the import, for the browser: places are filled there. */
export type ImportText = Omit<typeof messages, "said">;

export async function readImportText(): Promise<ImportText> {
  const all = await getMessages();
  const { said: _said, ...text } = all["employee-import"] as typeof messages;
  return text;
}
