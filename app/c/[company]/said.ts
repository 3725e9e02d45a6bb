import { getTranslations } from "next-intl/server";
import { type Done, reasons } from "#lib/record/each.ts";

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

/** What the toast says after several were archived: how many, and which were left out and why. */
export async function saidArchivedMany(done: Done): Promise<string> {
  return saidMany("archivedMany", done);
}

export async function saidRestoredMany(done: Done): Promise<string> {
  return saidMany("restoredMany", done);
}

export async function saidCorrectedMany(done: Done): Promise<string> {
  return saidMany("correctedMany", done);
}

export async function saidTakenBackMany(done: Done): Promise<string> {
  return saidMany("takenBackMany", done);
}

type Many = "archivedMany" | "restoredMany" | "correctedMany" | "takenBackMany";

async function saidMany(key: Many, { count, left }: Done): Promise<string> {
  const t = await getTranslations("record");
  const out = left.length > 0 ? t("leftOut", { count: left.length, reasons: reasons(left) }) : "";
  return [t(key, { count }), out].filter(Boolean).join(". ");
}
