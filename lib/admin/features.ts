import { z } from "zod";
import type { PlatformActor } from "#lib/access/actor.ts";
import { forgetSwitches } from "#lib/access/feature-switches.ts";
import { type Feature, featureNames, features, isOn, switchKey } from "#lib/access/features.ts";
import { openPlatform } from "#lib/access/open.ts";
import type { FeatureSwitch } from "#lib/db/generated/client.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { optionalId } from "#lib/shared/fields.ts";
import { recordInCompany } from "./record-in-company.ts";
import { reason } from "./schema.ts";

export interface FeatureRow {
  feature: Feature;
  /** For everybody who has no switch of their own */
  on: boolean;
  perCompany: boolean;
  changed: { at: string; by: string; reason: string } | null;
  exceptions: { companyId: string; company: string; on: boolean }[];
}

/** Every feature with its switches. */
export async function listFeatures(actor: PlatformActor): Promise<FeatureRow[]> {
  return openPlatform(actor, "features.list", "list", async (db) => {
    const rows = await db.featureSwitch.findMany();
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const ids = rows.flatMap(({ key }) => key.split(" ")[1] ?? []);
    const companies = await db.company.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    return featureNames.map((feature) => ({
      feature,
      on: byKey.get(feature)?.enabled ?? true,
      perCompany: features[feature].perCompany,
      changed: changeOf(byKey.get(feature)),
      exceptions: companies.flatMap(({ id, name }) => {
        const own = byKey.get(switchKey(feature, id));
        return own ? [{ companyId: id, company: name, on: own.enabled }] : [];
      }),
    }));
  });
}

export interface CompanyFeature {
  feature: Feature;
  on: boolean;
  /** Null when it follows what is switched for all */
  own: boolean | null;
  changed: FeatureRow["changed"];
}

/** What is on in one company, and which switches are its own. */
export async function listCompanyFeatures(
  actor: PlatformActor,
  companyId: string,
): Promise<CompanyFeature[]> {
  return openPlatform(actor, "features.list", "list", async (db) => {
    const rows = await db.featureSwitch.findMany();
    const switches = new Map(rows.map((row) => [row.key, row.enabled]));
    return featureNames
      .filter((feature) => features[feature].perCompany)
      .map((feature) => {
        const own = rows.find((row) => row.key === switchKey(feature, companyId));
        const on = isOn(switches, feature, companyId);
        return { feature, on, own: own?.enabled ?? null, changed: changeOf(own) };
      });
  });
}

function changeOf(row: FeatureSwitch | undefined): FeatureRow["changed"] {
  return row ? { at: row.changedAt.toISOString(), by: row.changedBy, reason: row.reason } : null;
}

export const switchForm = z.object({
  feature: z.enum(featureNames),
  companyId: optionalId,
  /** follow: no switch of its own any more */
  to: z.enum(["on", "off", "follow"]),
  reason,
});

/**
 * Throws a switch, for everybody or for one company, whose own trail then says so as well. Other processes follow within
 * seconds.
 *
 * Errors: not_found, invalid for a feature that has no switch per company.
 */
export async function switchFeature(
  actor: PlatformActor,
  { feature, companyId, to, reason: why }: z.output<typeof switchForm>,
): Promise<void> {
  if (companyId && !features[feature].perCompany) throw new AppError("invalid", said("feature.notByCompany"));
  const key = switchKey(feature, companyId);
  await openPlatform(
    actor,
    "features.edit",
    why,
    async (db) => {
      const company = companyId ? await db.company.findFirst({ where: { id: companyId } }) : null;
      if (companyId && !company) throw notFound();
      const before = await db.featureSwitch.findUnique({ where: { key } });
      const values = { enabled: to === "on", reason: why, changedAt: new Date(), changedBy: actor.name };
      if (to === "follow") await db.featureSwitch.deleteMany({ where: { key } });
      else await db.featureSwitch.upsert({ where: { key }, create: { key, ...values }, update: values });
      if (!company) return;
      const word = (on: boolean | undefined) => (on === undefined ? "follow" : on ? "on" : "off");
      await recordInCompany(db, actor, company, {
        act: "company.feature",
        reason: why,
        before: { [feature]: word(before?.enabled) },
        after: { [feature]: to },
      });
    },
    { type: companyId ? "company" : "feature", id: companyId ?? feature, detail: { feature, to } },
  );
  forgetSwitches();
}
