import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { flag, id, localDate, optionalDate, optionalText, version } from "#lib/shared/fields.ts";
import type { Span } from "#lib/shared/spans.ts";
import { parseWeekly } from "./rules.ts";

export const contractKinds = ["permanent", "fixed_term", "casual", "apprentice"] as const;
export type ContractKind = (typeof contractKinds)[number];

/** Hours a week as people write them: "39", "37.5", "37:30"; a number is minutes, as its name says. */
const weeklyMinutes = z
  .union([z.number(), z.string()], { error: said("shared.fillIn") })
  .transform((value) => (typeof value === "number" ? value : parseWeekly(value)))
  .refine(
    (minutes) => minutes !== null && Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_080,
    said("contract.notWeekly"),
  )
  .transform((minutes) => minutes ?? 0);

const fields = {
  validFrom: localDate,
  /** The last day; open without one */
  validTo: optionalDate,
  weeklyMinutes,
  kind: z.enum(contractKinds, { error: said("contract.chooseKind") }),
  /** Whether hours over and under are kept in an account */
  flextime: flag,
  /** Not paid for overtime by law or agreement */
  exempt: flag,
  note: optionalText(500),
};

type Dates = { validFrom: string; validTo: string | null };
const inOrder = ({ validFrom, validTo }: Dates) => validTo === null || validTo >= validFrom;
const wrongOrder = { path: ["validTo"], message: said("shared.lastDayBeforeFirst") };

export const contractInput = z
  .object({
    employeeId: id,
    ...fields,
    /** Lets the one that holds on the first day end on the day before */
    endPrevious: flag,
  })
  .refine(inOrder, wrongOrder);
export type ContractInput = z.output<typeof contractInput>;

export const contractEdit = z.object({ id, version, ...fields }).refine(inOrder, wrongOrder);
export type ContractEdit = z.output<typeof contractEdit>;

export interface ContractRow {
  id: string;
  version: number;
  /** yyyy-mm-dd */
  validFrom: string;
  /** The last day; null while it is open */
  validTo: string | null;
  weeklyMinutes: number;
  kind: ContractKind;
  flextime: boolean;
  exempt: boolean;
  note: string | null;
}

/** The contracts of one person, the newest first, and the days without one while they are here. */
export interface Contracts {
  employee: { id: string; name: string };
  contracts: ContractRow[];
  gaps: Span[];
}
