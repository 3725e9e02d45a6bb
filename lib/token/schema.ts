import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { line, wholeNumber } from "#lib/shared/fields.ts";

/** A token lives for a year at most: one that nobody misses goes away by itself. */
export const longestDays = 365;

/** How long a token may live, in days, as the form offers it. */
export const lifeDays = [7, 30, 90, 180, longestDays] as const;

export const tokenInput = z.object({
  name: line(80),
  // Which roles there are and who may give them is the access table's business, and so are the scopes.
  role: z.string({ error: said("token.chooseRole") }).max(30, said("shared.notAChoice")),
  scopes: z
    .array(z.string().max(40, said("shared.notAChoice")), { error: said("token.chooseScope") })
    .min(1, said("token.chooseScope"))
    .max(60, said("shared.notAChoice")),
  days: wholeNumber(1, longestDays),
});
export type TokenInput = z.output<typeof tokenInput>;

export const tokenStates = ["working", "stopped", "expired", "revoked"] as const;
export type TokenState = (typeof tokenStates)[number];

/** A token as its page shows it; the secret is kept nowhere. */
export interface TokenRow {
  id: string;
  name: string;
  role: string;
  scopes: string[];
  /** ISO instants */
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  /** Null for people of the platform */
  createdBy: string | null;
  state: TokenState;
  /** A role that may less than the token's own: that of whoever made it */
  heldTo: string | null;
}

/** What making a token answers, once. */
export interface NewToken {
  id: string;
  name: string;
  secret: string;
}
