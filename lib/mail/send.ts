import { createTransport, type Transporter } from "nodemailer";
import { systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { env } from "#lib/env.ts";
import { isRefused, isServerDown, type MailError, mostAttempts } from "./retries.ts";
import { type ClaimedMail, claimMail } from "./sql.ts";

export interface MailRun {
  sent: number;
  /** Put off or given up */
  failed: number;
  /** Left to be read in the outbox, as no SMTP server is configured */
  kept: number;
}

const asWorker = <T>(work: (db: PlatformDb) => Promise<T>) =>
  openPlatform(systemPlatformActor("Hourly"), "outbox.send", "send mail", work);

/** Whether any mail is due: what the worker asks every few seconds. */
export async function mailIsDue(): Promise<boolean> {
  const due = await openPlatform(systemPlatformActor("Hourly"), "outbox.list", "send mail", (db) =>
    db.mailMessage.findFirst({
      where: { status: "queued", nextAttemptAt: { lte: new Date() } },
      select: { id: true },
    }),
  );
  return due !== null;
}

/**
 * Sends the mail that is due. At least once: a worker that dies between the server's yes and our note of it sends the
 * mail again, under the same Message-ID, which mail programs show once. Without SMTP_URL mail is kept to be read in
 * the outbox.
 */
export async function sendDueMail(signal: AbortSignal): Promise<MailRun> {
  const run: MailRun = { sent: 0, failed: 0, kept: 0 };
  if (!env.SMTP_URL) {
    run.kept = await keepAll();
    return run;
  }
  const transport = createTransport({
    url: env.SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    while (!signal.aborted) {
      const mail = await asWorker(claimMail);
      if (!mail) break;
      const error = await trySending(transport, mail);
      await noteOutcome(mail, error);
      if (error) run.failed += 1;
      else run.sent += 1;
      if (error && isServerDown(error)) break;
    }
  } finally {
    transport.close();
  }
  return run;
}

async function keepAll(): Promise<number> {
  const { count } = await asWorker((db) =>
    db.mailMessage.updateMany({ where: { status: "queued" }, data: { status: "kept" } }),
  );
  return count;
}

async function trySending(transport: Transporter, mail: ClaimedMail): Promise<MailError | null> {
  try {
    await transport.sendMail({
      from: env.MAIL_FROM,
      to: { name: "", address: mail.toAddress },
      subject: mail.subject,
      text: mail.text,
      date: mail.createdAt,
      messageId: `<${mail.id}@hourly>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return null;
  } catch (error) {
    return error as MailError;
  }
}

async function noteOutcome(mail: ClaimedMail, error: MailError | null): Promise<void> {
  const over = error !== null && (isRefused(error) || mail.attempts >= mostAttempts);
  await asWorker((db) =>
    db.mailMessage.updateMany({
      where: { id: mail.id },
      data: error
        ? { ...(over ? { status: "failed" } : {}), lastError: (error.message ?? "unknown").slice(0, 500) }
        : { status: "sent", sentAt: new Date(), lastError: null },
    }),
  );
}
