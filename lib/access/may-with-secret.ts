import { toAppError } from "#lib/errors.ts";
import { companyActor, may } from "./actor.ts";
import type { Permission } from "./permissions.ts";
import { findSession } from "./session.ts";

const nowhere = { requestId: "", address: null, device: null };

/**
 * Whether a cookie's secret is somebody's who may do something in the company of a short name. For the server in front
 * of the pages, before it reads a file.
 */
export async function mayWithSecret(
  secret: string | null,
  slug: string,
  permission: Permission,
): Promise<boolean> {
  const session = secret ? await findSession(secret) : null;
  if (!session) return false;
  try {
    return may(await companyActor(session, slug, nowhere), permission);
  } catch (error) {
    if (toAppError(error).code === "not_found") return false;
    throw error;
  }
}
