import { z } from "zod";
import { optionalId, optionalText } from "#lib/shared/fields.ts";
import { clockActs } from "./decide.ts";

/** The longest note, in characters. */
export const noteLength = 500;

const key = z
  .string({ error: "Send a key of your own: a UUID." })
  .regex(/^[A-Za-z0-9_-]{16,100}$/, "16 to 100 letters, digits and hyphens, such as a UUID.");

const claimedAt = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .pipe(
    z.iso
      .datetime({ offset: true, error: "This is not an instant, such as 2026-11-19T14:20:07Z." })
      .nullable(),
  )
  .transform((text) => (text ? new Date(text) : null));

/** One tap on the clock page, or one call of the API. */
export const punchInput = z.object({
  kind: z.enum(clockActs, { error: `One of ${clockActs.join(", ")}.` }),
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
