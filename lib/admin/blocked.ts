import { z } from "zod";
import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { line } from "#lib/shared/fields.ts";
import { reason } from "./schema.ts";

const mostShown = 200;

export interface BlockedRow {
  /** An address, or a network of IPv6 */
  network: string;
  /** What it went over */
  reason: string;
  times: number;
  firstAt: string;
  lastAt: string;
  blockedUntil: string;
  liftedAt: string | null;
  liftedBy: string | null;
  state: "blocked" | "lifted" | "over";
}

export interface BlockedList {
  rows: BlockedRow[];
  /** How many are blocked now */
  now: number;
}

export const blockedQuery = z.object({
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 50))
    .catch(""),
  state: z.enum(["now", "all"]).catch("now"),
});
export type BlockedQuery = z.output<typeof blockedQuery>;

/** Addresses that went over their limits again and again: those that are kept out, or all that are remembered. */
export async function listBlocked(
  actor: PlatformActor,
  { q, state }: BlockedQuery,
  now = new Date(),
): Promise<BlockedList> {
  const kept = { blockedUntil: { gt: now }, liftedAt: null };
  const where = { ...(state === "now" ? kept : {}), ...(q ? { network: { startsWith: q } } : {}) };
  return openPlatform(actor, "blocked.list", "list", async (db) => {
    const rows = await db.blockedAddress.findMany({
      where,
      orderBy: [{ lastAt: "desc" }, { network: "asc" }],
      take: mostShown,
    });
    return {
      now: await db.blockedAddress.count({ where: kept }),
      rows: rows.map((row) => ({
        ...row,
        firstAt: row.firstAt.toISOString(),
        lastAt: row.lastAt.toISOString(),
        blockedUntil: row.blockedUntil.toISOString(),
        liftedAt: row.liftedAt?.toISOString() ?? null,
        state: row.liftedAt ? "lifted" : row.blockedUntil > now ? "blocked" : "over",
      })),
    };
  });
}

export const liftForm = z.object({ network: line(60), reason });

/**
 * Lets an address in again before its time. How often it was blocked stays remembered.
 *
 * Errors: not_found, conflict when it is not blocked any more.
 */
export async function liftBlock(
  actor: PlatformActor,
  { network, reason: why }: z.output<typeof liftForm>,
  now = new Date(),
): Promise<{ network: string }> {
  return openPlatform(
    actor,
    "blocked.edit",
    why,
    async (db) => {
      const { count } = await db.blockedAddress.updateMany({
        where: { network, liftedAt: null, blockedUntil: { gt: now } },
        data: { liftedAt: now, liftedBy: actor.name },
      });
      if (count > 0) return { network };
      const known = await db.blockedAddress.findUnique({ where: { network }, select: { network: true } });
      if (!known) throw notFound();
      throw new AppError("conflict", said("admin.notBlocked", { network }));
    },
    { type: "address", id: network, detail: { did: "lifted" } },
  );
}
