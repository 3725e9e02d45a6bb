import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { env } from "#lib/env.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { cursorInstant, cursorOf, keyset } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import type { MailRow, OutboxQuery } from "./schema.ts";

/** Whether mail leaves the house, or is kept in the outbox to be read there. */
export const sendsMail = () => env.SMTP_URL !== undefined;

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
export async function sendAgain(
  actor: PlatformActor,
  { id, reason }: { id: string; reason: string },
): Promise<{ to: string }> {
  return openPlatform(
    actor,
    "outbox.edit",
    reason,
    async (db) => {
      const mail = await db.mailMessage.findFirst({ where: { id }, select: { toAddress: true } });
      if (!mail) throw notFound();
      const { count } = await db.mailMessage.updateMany({
        where: { id, OR: [{ status: { not: "queued" } }, { attempts: { gt: 0 } }] },
        data: { status: "queued", attempts: 0, nextAttemptAt: new Date(), lastError: null, sentAt: null },
      });
      if (count === 0) throw new AppError("conflict", said("admin.mailWaits"));
      return { to: mail.toAddress };
    },
    { type: "mail", id },
  );
}
