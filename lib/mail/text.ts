import { fill } from "#lib/i18n/fill.ts";
import messages from "#messages/en/mail.json" with { type: "json" };

/** The mails the product sends: each has a subject and a text in messages/en/mail.json. */
export type MailKind = keyof typeof messages;

/** Subject and text with their places filled. A place nobody filled is a mistake of ours, so it is loud. */
export function mailText(kind: MailKind, values: Record<string, string>): { subject: string; text: string } {
  const { subject, text } = messages[kind];
  return {
    // A subject is one line: a name with a line break in it must not begin a header of its own.
    subject: fill(subject, values).replace(/\s+/g, " "),
    text: fill(text.join("\n"), values),
  };
}
