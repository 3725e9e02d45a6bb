import { resolver } from "#lib/access/resolver.ts";
import { looksLikeSecret, secretHash } from "#lib/access/session.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { newSecret } from "./new-secret.ts";

const hour = 3_600_000;

/** Every link that works once, and for how long. */
export const linkLifeMs = {
  invitation: 7 * 24 * hour,
  password_reset: hour,
  email_confirmation: 24 * hour,
  first_administrator: 7 * 24 * hour,
} as const;
export type LinkKind = keyof typeof linkLifeMs;

export interface NewLink {
  kind: LinkKind;
  companyId?: string;
  userId?: string;
  employeeId?: string;
  email?: string;
  payload?: Prisma.InputJsonObject;
  createdByUserId?: string | null;
  /** Made already worthless: where there is nothing to open, the same rows are written all the same. */
  worthless?: boolean;
}

type Writer = Pick<Prisma.TransactionClient, "credential">;

/** Writes the row of a link and gives the secret, which is kept nowhere. Never reads back: the app role may only add. */
export async function makeLink(db: Writer, link: NewLink, now = new Date()) {
  const id = newId();
  const secret = newSecret();
  await db.credential.createMany({
    data: [
      {
        id,
        kind: link.kind,
        secretHash: secretHash(secret),
        companyId: link.companyId ?? null,
        userId: link.userId ?? null,
        employeeId: link.employeeId ?? null,
        email: link.email ?? null,
        payload: link.payload ?? Prisma.DbNull,
        createdByUserId: link.createdByUserId ?? null,
        createdAt: now,
        expiresAt: new Date(now.getTime() + linkLifeMs[link.kind]),
        revokedAt: link.worthless ? now : null,
      },
    ],
  });
  return { id, secret };
}

export type LinkState = "open" | "used" | "revoked" | "expired" | "unknown";
export type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

async function findLink(kind: LinkKind, secret: string) {
  if (!looksLikeSecret(secret)) return null;
  return resolver().credential.findFirst({ where: { secretHash: secretHash(secret), kind } });
}

export type SpentState = Exclude<LinkState, "open">;

function spentState(link: Link | null, now: Date): SpentState | null {
  if (!link) return "unknown";
  if (link.usedAt) return "used";
  if (link.revokedAt) return "revoked";
  return link.expiresAt <= now ? "expired" : null;
}

/** What a link is worth now, without using it: mail scanners follow links too. */
export async function lookAtLink(
  kind: LinkKind,
  secret: string,
  now = new Date(),
): Promise<{ state: "open"; link: Link } | { state: SpentState }> {
  const link = await findLink(kind, secret);
  const spent = spentState(link, now);
  return link && !spent ? { state: "open", link } : { state: spent ?? "unknown" };
}

const refusals: Record<SpentState, string> = {
  used: said("auth.linkUsed"),
  revoked: said("auth.linkTakenBack"),
  expired: said("auth.linkExpired"),
  unknown: said("auth.linkUnknown"),
};

/** Errors: gone, with which kind of gone it is. */
export function refuseSpent(state: LinkState): void {
  if (state !== "open") throw new AppError("gone", refusals[state]);
}

/** Uses a link, in the transaction of what it is used for. Of two at the same moment one gets it. Errors: gone. */
export async function redeemLink(
  db: Writer,
  kind: LinkKind,
  secret: string,
  now = new Date(),
): Promise<Link> {
  const open = { secretHash: secretHash(secret), kind, usedAt: null, revokedAt: null };
  const { count } = await db.credential.updateMany({
    where: { ...open, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 1) return db.credential.findFirstOrThrow({ where: { secretHash: secretHash(secret) } });
  const { state } = await lookAtLink(kind, secret, now);
  throw new AppError("gone", refusals[state === "open" ? "used" : state]);
}
