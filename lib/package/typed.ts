import { formatDuration } from "#lib/format/duration.ts";
import { amountText } from "#lib/shared/money.ts";
import type { PackageColour } from "./colours.ts";
import type { PackageDetail } from "./schema.ts";

interface Kept<Amount> {
  name: string;
  durationMinutes: number;
  priceMinor: Amount | null;
  currency: string;
  colour: PackageColour | string;
  note: string | null;
  crew: readonly { skill: string; people: number }[];
  costs: readonly { name: string; amountMinor: Amount }[];
}

/** A package as its form has it: the length as h:mm, amounts as text. */
export function packageAsTyped<Amount extends bigint | number>(one: Kept<Amount>) {
  const { name, colour, currency, priceMinor } = one;
  const typed = (minor: Amount) => amountText(BigInt(minor), currency);
  return {
    name,
    duration: formatDuration(one.durationMinutes * 60),
    price: priceMinor === null ? "" : typed(priceMinor),
    colour,
    note: one.note ?? "",
    crew: one.crew.map(({ skill, people }) => ({ skill, people: String(people) })),
    costs: one.costs.map((cost) => ({ name: cost.name, amount: typed(cost.amountMinor) })),
  };
}

/** A whole package as `packageFields` wants it, so that one field of it can be changed. */
export function packageFieldsOf(pack: PackageDetail) {
  const typed = packageAsTyped(pack);
  return { ...typed, crew: { ...typed.crew }, costs: { ...typed.costs }, version: pack.version };
}
