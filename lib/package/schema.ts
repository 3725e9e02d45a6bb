import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { line, optionalText, wholeNumber } from "#lib/shared/fields.ts";
import { type GivenAmount, minorUnits } from "#lib/shared/given-amount.ts";
import { listFields } from "#lib/shared/list.ts";
import { skillName } from "#lib/skill/schema.ts";
import { type PackageColour, packageColours } from "./colours.ts";

export const mostCrewRows = 20;
export const mostCosts = 30;
/** 31 days */
export const longestMinutes = 44_640;

export const packageName = line(120);
export const colour = z.enum(packageColours, { error: said("package.chooseColour") });
export const people = wholeNumber(1, 999);
export const costName = line(80);
export const packageNote = optionalText(2000);
const mostRows = (most: number) => said("shared.mostRows", { most });

/** A package as JSON gives it: lengths in minutes, amounts in minor units of the company's currency. */
export const packageInput = z.object({
  name: packageName,
  durationMinutes: wholeNumber(1, longestMinutes),
  price: minorUnits.nullish().transform((units) => units ?? null),
  colour,
  note: packageNote,
  crew: z
    .array(z.object({ skill: skillName, people }))
    .max(mostCrewRows, mostRows(mostCrewRows))
    .default([]),
  costs: z
    .array(z.object({ name: costName, amount: minorUnits }))
    .max(mostCosts, mostRows(mostCosts))
    .default([]),
});

export interface PackageInput {
  name: string;
  durationMinutes: number;
  /** Null: no price of its own */
  price: GivenAmount | null;
  colour: PackageColour;
  note: string | null;
  /** How many people of which skill, by the skill's name */
  crew: { skill: string; people: number }[];
  costs: { name: string; amount: GivenAmount }[];
}

export interface PackageEdit extends PackageInput {
  id: string;
  version: number;
}

export const packageQuery = z.object(listFields(["name", "duration", "price"]));
export type PackageQuery = z.output<typeof packageQuery>;

/** A row of the list. Amounts are minor units of `currency`. */
export interface PackageRow {
  id: string;
  name: string;
  durationMinutes: number;
  priceMinor: number | null;
  currency: string;
  colour: PackageColour;
  /** People of all skills together */
  people: number;
  costsMinor: number;
  archived: boolean;
  version: number;
}

export interface PackageDetail extends PackageRow {
  note: string | null;
  crew: { skill: string; people: number }[];
  costs: { name: string; amountMinor: number }[];
  /** Made from it, archived ones too, exact to 1,000; null is more */
  events: number | null;
}

/** What the form of an event takes over from a package. */
export interface PackageOption {
  id: string;
  name: string;
  durationMinutes: number;
  priceMinor: number | null;
  currency: string;
  colour: PackageColour;
}
