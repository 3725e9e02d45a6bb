import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { optionalId, optionalText } from "#lib/shared/fields.ts";
import { clockActs } from "./decide.ts";

/** The longest note, in characters. */
export const noteLength = 500;

const key = z
  .string({ error: said("clock.sendKey") })
  .regex(/^[A-Za-z0-9_-]{16,100}$/, said("clock.keyShape"));

const claimedAt = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .pipe(z.iso.datetime({ offset: true, error: said("clock.notAnInstant") }).nullable())
  .transform((text) => (text ? new Date(text) : null));

/** One tap on the clock page, or one call of the API. */
export const punchInput = z.object({
  kind: z.enum(clockActs, { error: said("clock.oneOf", { choices: clockActs.join(", ") }) }),
  /** Made by the caller, once per act: the same key again answers the same and changes nothing. */
  key,
  claimedAt,
  departmentId: optionalId,
  customerId: optionalId,
  projectId: optionalId,
  note: optionalText(noteLength),
});

export type PunchInput = z.output<typeof punchInput>;

/** Forms have one choice for both: `customer/<id>` or `project/<id>`, in a field `work`. */
export function splitWork(form: unknown): Record<string, unknown> {
  const { work, ...rest } = form as Record<string, unknown>;
  const [noun, chosen] = typeof work === "string" ? work.split("/") : [];
  return {
    ...rest,
    customerId: noun === "customer" ? chosen : null,
    projectId: noun === "project" ? chosen : null,
  };
}

/** A punch from a plain form. */
export const punchForm = z.preprocess(splitWork, punchInput);

/** What a punch answers, and answers again to the same key. */
export const punchAnswer = z.object({
  kind: z.enum(clockActs),
  /** Nothing was recorded, because it was so already. */
  already: z.boolean(),
  clockInId: z.string(),
  /** The instant that counts, ISO; for `already`, since when it is so. */
  at: z.string(),
  /** When the server had it, ISO */
  recordedAt: z.string(),
  /** For people */
  message: z.string(),
});

export type PunchAnswer = z.output<typeof punchAnswer>;
