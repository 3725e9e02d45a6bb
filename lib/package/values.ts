import { formatDuration } from "#lib/format/duration.ts";
import { type SaidKey, said } from "#lib/i18n/said.ts";
import { amountText } from "#lib/shared/money.ts";
import { colourOf, type PackageColour } from "./colours.ts";

const colourNames: Record<PackageColour, SaidKey> = {
  "chart-1": "package.colour_chart-1",
  "chart-2": "package.colour_chart-2",
  "chart-3": "package.colour_chart-3",
  "chart-4": "package.colour_chart-4",
  "chart-5": "package.colour_chart-5",
  "chart-6": "package.colour_chart-6",
  "chart-7": "package.colour_chart-7",
};

interface Told {
  name: string;
  durationMinutes: number;
  priceMinor: bigint | null;
  currency: string;
  colour: string;
  note: string | null;
  crew: readonly { skill: string; people: number }[];
  costs: readonly { name: string; amountMinor: bigint }[];
}

/** An amount as the audit trail keeps it: exact, and with its currency. */
export const told = (minor: bigint, currency: string) => `${amountText(minor, currency)} ${currency}`;

/** What the audit trail says of a package, by the names its form has for it. */
export function packageValues(one: Told) {
  const { name, durationMinutes, priceMinor, currency, colour, note } = one;
  return {
    name,
    duration: formatDuration(durationMinutes * 60),
    price: priceMinor === null ? null : told(priceMinor, currency),
    colour: said(colourNames[colourOf(colour)]),
    note,
    crew: one.crew.map(({ skill, people }) => `${people} × ${skill}`),
    costs: one.costs.map((cost) => `${cost.name}: ${told(cost.amountMinor, currency)}`),
  };
}
