import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { env } from "#lib/env.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { cursorInstant, cursorOf, keyset } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import type { MailRow, OutboxQuery } from "./schema.ts";

const mostCounted = 1_000;

/** How mail gets out, and how that goes. */
export interface MailState {
  /** The mail server, without its password; null while mail is kept in the outbox to be read there */
  server: string | null;
  from: string;
  /** ISO instants */
  lastSentAt: string | null;
  /** The newest mail that has an error */
  lastError: { to: string; error: string } | null;
  /** Counted to a thousand */
  waiting: number;
  failed: number;
}

export async function findMailState(actor: PlatformActor): Promise<MailState> {
  return openPlatform(actor, "outbox.list", "look", async (db) => {
    const latest = { orderBy: { createdAt: "desc" } } as const;
    const sent = await db.mailMessage.findFirst({
      ...latest,
      where: { status: "sent" },
      select: { sentAt: true },
    });
    const wrong = await db.mailMessage.findFirst({
      ...latest,
      where: { status: { in: ["queued", "failed"] }, lastError: { not: null } },
      select: { toAddress: true, lastError: true },
    });
    const count = async (status: string) =>
      (await db.mailMessage.findMany({ where: { status }, take: mostCounted, select: { id: true } })).length;
    return {
      server: env.SMTP_URL ? new URL(env.SMTP_URL).host : null,
      from: env.MAIL_FROM,
      lastSentAt: sent?.sentAt?.toISOString() ?? null,
      lastError: wrong?.lastError ? { to: wrong.toAddress, error: wrong.lastError } : null,
      waiting: await count("queued"),
      failed: await count("failed"),
    };
  });
}

const shown = {
  id: true,
  toAddress: true,
  kind: true,
  subject: true,
  status: true,
  attempts: true,
  createdAt: true,
  sentAt: true,
  nextAttemptAt: true,
  lastError: true,
} as const;

/** The mails of the installation, newest first, without their texts. */
export async function listMails(actor: PlatformActor, query: OutboxQuery): Promise<Page<MailRow>> {
  const cursor = cursorOf(query);
  const paging = keyset({ column: "createdAt", descending: true }, cursor, { toValue: cursorInstant });
  const where = query.status ? { status: query.status } : {};
  return openPlatform(actor, "outbox.list", "list", async (db) => {
    const found = await db.mailMessage.findMany({ where, take: countLimit + 1, select: { id: true } });
    const mails = await db.mailMessage.findMany({
      ...paging,
      where: { AND: [where, paging.where] },
      select: shown,
    });
    const rows = mails.map(({ toAddress, ...mail }) => ({
      ...mail,
      to: toAddress,
      createdAt: mail.createdAt.toISOString(),
      sentAt: mail.sentAt?.toISOString() ?? null,
      nextAttemptAt: mail.status === "queued" && mail.attempts > 0 ? mail.nextAttemptAt.toISOString() : null,
    }));
    return cutPage(rows, pageSize, cursor, (row) => row.createdAt, limitedCount(found.length));
  });
}

/**
 * The text of a mail. It may hold a link that lets whoever has it into an account, so that opening it is written into
 * the platform's trail.
 *
 * Errors: not_found.
 */
export async function readMail(
  actor: PlatformActor,
  id: string,
): Promise<{ to: string; subject: string; text: string }> {
  return openPlatform(
    actor,
    "outbox.read",
    said("audit.openedInOutbox"),
    async (db) => {
      const mail = await db.mailMessage.findFirst({ where: { id } });
      if (!mail) throw notFound();
      return { to: mail.toAddress, subject: mail.subject, text: mail.text };
    },
    { type: "mail", id },
  );
}

/** Puts a mail back into the queue, to be sent at once. Errors: not_found, conflict when it waits already. */
export async function sendAgain(actor: PlatformActor, given: MailAct): Promise<{ to: string }> {
  return changeMail(actor, given, {
    from: { OR: [{ status: { not: "queued" } }, { attempts: { gt: 0 } }] },
    to: { status: "queued", attempts: 0, nextAttemptAt: new Date(), lastError: null, sentAt: null },
    refusal: said("admin.mailWaits"),
  });
}

/** A mail that nobody is to get any more; it stays to be read. Errors: not_found, conflict when it was sent. */
export async function discardMail(actor: PlatformActor, given: MailAct): Promise<{ to: string }> {
  return changeMail(actor, given, {
    from: { status: { in: ["queued", "failed", "kept"] } },
    to: { status: "discarded" },
    refusal: said("admin.mailGone"),
    detail: { did: "discarded" },
  });
}

interface MailAct {
  id: string;
  reason: string;
}

interface MailChange {
  /** What it may be before */
  from: Prisma.MailMessageWhereInput;
  to: Prisma.MailMessageUpdateManyMutationInput;
  /** Said when it is something else */
  refusal: string;
  /** What the platform's trail says besides */
  detail?: Record<string, string>;
}

async function changeMail(
  actor: PlatformActor,
  { id, reason }: MailAct,
  { from, to, refusal, detail }: MailChange,
): Promise<{ to: string }> {
  return openPlatform(
    actor,
    "outbox.edit",
    reason,
    async (db) => {
      const mail = await db.mailMessage.findFirst({ where: { id }, select: { toAddress: true } });
      if (!mail) throw notFound();
      const { count } = await db.mailMessage.updateMany({ where: { id, ...from }, data: to });
      if (count === 0) throw new AppError("conflict", refusal);
      return { to: mail.toAddress };
    },
    { type: "mail", id, ...(detail ? { detail } : {}) },
  );
}
