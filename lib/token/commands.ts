import type { CompanyActor } from "#lib/access/actor.ts";
import { tokenRoles } from "#lib/access/assign.ts";
import { open } from "#lib/access/open.ts";
import { scopes } from "#lib/access/scopes.ts";
import { secretHash } from "#lib/access/session.ts";
import { revokeToken as revokeRow, tokenPrefix, tokenRows } from "#lib/access/token.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { newSecret } from "#lib/auth/new-secret.ts";
import { lockCompany } from "#lib/company/sql.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { endOf, mostTokens, refuseToken, tokenState } from "./rules.ts";
import type { NewToken, TokenInput } from "./schema.ts";

/** Enough to find every working one, however many have ended lately. */
const considered = 10 * mostTokens;

/**
 * Makes a token for a program. Its secret is in the answer and nowhere else: only its SHA-256 is kept.
 *
 * Errors: invalid at `role` (above the actor's own) or `scopes` · conflict when there are too many.
 */
export async function addToken(actor: CompanyActor, input: TokenInput): Promise<NewToken> {
  return open(actor, "token.edit", async (db) => {
    const companyId = actor.company.id;
    await lockCompany(db, companyId);
    const now = new Date();
    const rows = await tokenRows(companyId, considered);
    const working = rows.filter((row) => tokenState(row, now) === "working").length;
    refuseToken(input, { roles: tokenRoles(actor), scopes }, working);
    const { name, role } = input;
    const wanted = scopes.filter((scope) => input.scopes.includes(scope));
    const [id, secret, expiresAt] = [newId(), tokenPrefix + newSecret(), endOf(input.days, now)];
    const kept = { name, role, scopes: wanted, expiresAt, createdByUserId: actor.userId };
    await db.credential.createMany({
      data: [{ id, companyId, kind: "api_token", secretHash: secretHash(secret), createdAt: now, ...kept }],
    });
    await recordAudit(db, {
      act: "token.add",
      subject: { type: "token", id, name },
      after: { role, scopes: wanted, expiresAt },
    });
    return { id, name, secret };
  });
}

/** Ends a token at once. Errors: not_found · conflict when it was revoked before. */
export async function revokeToken(actor: CompanyActor, { id }: { id: string }): Promise<{ name: string }> {
  return open(actor, "token.edit", async (db) => {
    const companyId = actor.company.id;
    const row = (await tokenRows(companyId, considered)).find((one) => one.id === id);
    if (!row) throw notFound();
    const name = row.name ?? "";
    await recordAudit(db, { act: "token.revoke", subject: { type: "token", id, name } });
    // The resolver's own statement, last: nothing after it can fail and leave it without its entry.
    if (!(await revokeRow(companyId, id))) throw new AppError("conflict", said("token.revokedBefore"));
    return { name };
  });
}
