import { resolver } from "#lib/access/resolver.ts";

/** The mails to an address, the oldest first. */
export const mailsTo = (toAddress: string) =>
  resolver().mailMessage.findMany({ where: { toAddress }, orderBy: { id: "asc" } });

/** The secret of the link in the last mail to an address. */
export async function mailedSecret(address: string): Promise<string> {
  const mail = (await mailsTo(address)).at(-1);
  return /\/(?:confirm|reset-password)\/([A-Za-z0-9_-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
}

/** Makes the links to an address old. */
export const ageLinks = (email: string) =>
  resolver().credential.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1000) } });
