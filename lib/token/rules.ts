import { AppError, invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import type { TokenInput, TokenState } from "./schema.ts";

/** Working ones a company: each program has its own, so that one can be revoked without the others. */
export const mostTokens = 100;

export function tokenState(
  { revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date },
  now: Date,
): TokenState {
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "working";
}

/**
 * Whether somebody may make such a token.
 *
 * @param allowed the roles they may give to a program, and the scopes there are
 * Errors: invalid at `role` or `scopes` · conflict when there are too many already.
 */
export function refuseToken(
  input: Pick<TokenInput, "role" | "scopes">,
  allowed: { roles: readonly string[]; scopes: readonly string[] },
  working: number,
): void {
  if (!allowed.roles.includes(input.role)) throw invalid("role", said("token.roleNotYours"));
  const stranger = input.scopes.find((scope) => !allowed.scopes.includes(scope));
  if (stranger !== undefined) throw invalid("scopes", said("token.noSuchScope", { scope: stranger }));
  if (working >= mostTokens) throw new AppError("conflict", said("token.tooMany", { most: mostTokens }));
}

/** When a token made now ends: that many days of 24 hours later. */
export function endOf(days: number, now: Date): Date {
  return new Date(now.getTime() + days * 86_400_000);
}
