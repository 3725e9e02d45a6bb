import { resolver } from "#lib/access/resolver.ts";
import { secretHash } from "#lib/access/session.ts";
import { newId } from "#lib/shared/ids.ts";
import { newSecret } from "./new-secret.ts";

export const deviceDays = 365;

/** The device a cookie names, or null. Always one query, whatever the cookie holds. */
export async function findDevice(secret: string | null): Promise<{ id: string; userId: string } | null> {
  return resolver().device.findUnique({
    where: { secretHash: secretHash(secret ?? "") },
    select: { id: true, userId: true },
  });
}

/** Marks this browser as one the user has signed in from; gives the secret its cookie has to hold. */
export async function rememberDevice(userId: string, secret: string | null): Promise<string> {
  const known = await findDevice(secret);
  if (secret && known?.userId === userId) {
    await resolver().device.updateMany({ where: { id: known.id }, data: { seenAt: new Date() } });
    return secret;
  }
  const made = newSecret();
  await resolver().device.create({ data: { id: newId(), secretHash: secretHash(made), userId } });
  return made;
}
