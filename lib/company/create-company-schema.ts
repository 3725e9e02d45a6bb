import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { currency, email, line, slug, zone } from "#lib/shared/fields.ts";

/** Words the portal's own addresses begin with, or that would make a company look like the portal itself. */
const reserved = new Set(["admin", "api", "hourly", "new", "portal", "support", "system"]);

export const companySlug = slug.refine((text) => !reserved.has(text), said("company.shortNameReserved"));

/** What a company begins with; the rest has defaults that its owner changes in the settings. */
export const newCompany = z.object({
  name: line(100),
  slug: companySlug,
  zone,
  currency,
});
export type NewCompany = z.output<typeof newCompany>;

export const newCompanyWithOwner = newCompany.extend({
  ownerEmail: email.nullish().transform((text) => text ?? null),
  ownerName: line(100)
    .nullish()
    .transform((text) => text ?? null),
});
