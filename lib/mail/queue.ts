import type { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { type MailKind, mailText } from "./text.ts";

export interface NewMail {
  to: string;
  kind: MailKind;
  /** What the places of the text are filled with; links are whole addresses (absoluteUrl). */
  values: Record<string, string>;
  /** The company it is sent for, or null. */
  companyId: string | null;
}

/**
 * Puts a mail into the outbox, in the transaction of the act that sends it; the worker sends it later. Adds only and
 * reads nothing back, so every role may.
 */
export async function queueMail(db: Pick<Prisma.TransactionClient, "mailMessage">, mail: NewMail) {
  await db.mailMessage.createMany({
    data: [
      {
        id: newId(),
        companyId: mail.companyId,
        toAddress: mail.to,
        kind: mail.kind,
        ...mailText(mail.kind, mail.values),
      },
    ],
  });
}
