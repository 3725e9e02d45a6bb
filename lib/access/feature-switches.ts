import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { type Feature, features, isOn } from "./features.ts";
import { resolver } from "./resolver.ts";

/** How long a process goes by what it last read: a switch is thrown within seconds, and a door costs no question. */
const keptMs = 5_000;

type Switches = ReadonlyMap<string, boolean>;
// Kept on globalThis: pages and routes are built into several copies of this module.
const holder = globalThis as { hourlySwitches?: { until: number; read: Promise<Switches> } | undefined };

/** Whether a feature is on: for everybody, or for one company. */
export async function featureIsOn(feature: Feature, companyId: string | null): Promise<boolean> {
  return isOn(await switches(), feature, companyId);
}

/** Errors: forbidden with `detail.feature` while it is switched off. */
export async function requireFeature(feature: Feature, companyId: string | null): Promise<void> {
  if (await featureIsOn(feature, companyId)) return;
  throw new AppError("forbidden", said(features[feature].off), { detail: { feature } });
}

/** After a switch was thrown in this process. */
export function forgetSwitches(): void {
  holder.hourlySwitches = undefined;
}

function switches(): Promise<Switches> {
  const kept = holder.hourlySwitches;
  if (kept && Date.now() < kept.until) return kept.read;
  const read = readSwitches();
  holder.hourlySwitches = { until: Date.now() + keptMs, read };
  read.catch(forgetSwitches);
  return read;
}

async function readSwitches(): Promise<Switches> {
  const rows = await resolver().featureSwitch.findMany({ select: { key: true, enabled: true } });
  return new Map(rows.map((row) => [row.key, row.enabled]));
}
