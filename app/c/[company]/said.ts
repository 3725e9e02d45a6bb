import { getTranslations } from "next-intl/server";

interface Named {
  name: string;
}

/** What the toast says after something was added. */
export async function saidAdded({ name }: Named): Promise<string> {
  return (await getTranslations("record"))("added", { name });
}

/** What the toast says after something was saved. */
export async function saidSaved({ name }: Named): Promise<string> {
  return (await getTranslations("record"))("saved", { name });
}

/** What the toast says after something was deleted. */
export async function saidDeleted({ name }: Named): Promise<string> {
  return (await getTranslations("record"))("deleted", { name });
}
