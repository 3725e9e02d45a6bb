import { fill } from "#lib/i18n/fill.ts";
import messages from "#messages/en/mail.json" with { type: "json" };
import { plainName } from "./plain-name.ts";

/** The mails the product sends: each has a subject and a text in messages/en/mail.json. */
export type MailKind = keyof typeof messages;

/** Places for addresses of ours; what stands in any other was written by people. */
const links = new Set(["link", "signIn", "forgot"]);

/**
 * Subject and text with their places filled; only our own links are links. A place nobody filled is a mistake of ours, so
 * it is loud.
 */
export function mailText(kind: MailKind, values: Record<string, string>): { subject: string; text: string } {
  const { subject, text } = messages[kind];
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(values))
    written[name] = links.has(name) ? value : plainName(value);
  return {
    // A subject is one line: a name with a line break in it must not begin a header of its own.
    subject: fill(subject, written).replace(/\s+/g, " "),
    text: fill(text.join("\n"), written),
  };
}
