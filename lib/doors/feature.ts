import { requireFeature } from "#lib/access/feature-switches.ts";
import type { Feature } from "#lib/access/features.ts";

/** The step of a door that belongs to a feature: closed while it is switched off, for all or for the actor's company. */
export async function passFeature(feature: Feature | undefined, actor: object | null): Promise<void> {
  if (!feature) return;
  const company = actor && "company" in actor ? (actor.company as { id: string }) : null;
  await requireFeature(feature, company?.id ?? null);
}
