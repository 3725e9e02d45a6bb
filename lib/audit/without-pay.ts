import { said } from "#lib/i18n/said.ts";

interface Entry {
  at: Date;
  subjectType: string;
  detail: { actorName: string | null; before: unknown; after: unknown } | null;
}

/**
 * An entry of the trail without what somebody is paid: amounts are only shown where looking at them is written down,
 * beside the rate itself.
 */
export function withoutPay(entry: Entry): Entry {
  if (entry.subjectType !== "pay" || !entry.detail) return entry;
  const { before, after } = entry.detail;
  return { ...entry, detail: { ...entry.detail, before: hidden(before), after: hidden(after) } };
}

function hidden(values: unknown): unknown {
  if (typeof values !== "object" || values === null || !("amount" in values)) return values;
  return { ...values, amount: said("pay.hiddenInTrail") };
}
