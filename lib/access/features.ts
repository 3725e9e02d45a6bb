import type { SaidKey } from "#lib/i18n/said.ts";

interface FeatureFacts {
  /** Whether it can be switched for one company by itself */
  perCompany: boolean;
  /** What whoever comes to a closed door is told */
  off: SaidKey;
}

/**
 * What can be switched off without a new version: each is obeyed by the doors that name it (`feature: "imports"`) or, where
 * nobody is signed in, by the command. A test holds that each has such a door.
 */
export const features = {
  sign_up: { perCompany: false, off: "feature.signUpOff" },
  api: { perCompany: true, off: "feature.apiOff" },
  imports: { perCompany: true, off: "feature.importsOff" },
  hours_report: { perCompany: true, off: "feature.hoursReportOff" },
  invitations: { perCompany: true, off: "feature.invitationsOff" },
  live_updates: { perCompany: true, off: "feature.liveUpdatesOff" },
  search: { perCompany: true, off: "feature.searchOff" },
} as const satisfies Record<string, FeatureFacts>;

export type Feature = keyof typeof features;
export const featureNames = Object.keys(features) as Feature[];

/** How a switch is kept: the feature, and for one company its id. */
export function switchKey(feature: Feature, companyId: string | null): string {
  return companyId ? `${feature} ${companyId}` : feature;
}

/** A company's own switch counts before the general one; without any a feature is on. */
export function isOn(
  switches: ReadonlyMap<string, boolean>,
  feature: Feature,
  companyId: string | null,
): boolean {
  const own = companyId ? switches.get(switchKey(feature, companyId)) : undefined;
  return own ?? switches.get(feature) ?? true;
}
