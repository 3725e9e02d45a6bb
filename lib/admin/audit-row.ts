import type { PlatformAuditEntry } from "#lib/db/generated/client.ts";
import type { PlatformAuditRow } from "./schema.ts";

/** An entry of the platform's trail as it is shown. */
export function auditRow({ actorUserId: _user, ...entry }: PlatformAuditEntry): PlatformAuditRow {
  return { ...entry, at: entry.at.toISOString(), detail: detailText(entry.detail) };
}

/** "status: suspended, did: retry" */
function detailText(detail: unknown): string | null {
  if (typeof detail !== "object" || detail === null) return null;
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join(", ");
}
