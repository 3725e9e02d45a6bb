import { z } from "zod";
import { editCompany } from "#lib/company/commands.ts";
import { findCompanySettings } from "#lib/company/queries.ts";
import { companySettings } from "#lib/company/schema.ts";
import { act, type Operation, operation } from "#lib/http/operation.ts";
import { version } from "./fields.ts";
import { merged, patchOf, patchShape, versionOf } from "./patch.ts";

const input = companySettings.omit({ version: true });

const view = z.object({
  name: z.string(),
  slug: z.string(),
  zone: z.string(),
  locale: z.string(),
  currency: z.string(),
  weekStart: z.int(),
  dayCutoff: z.string(),
  blockLimit: z.string(),
  clockInBrowser: z.boolean(),
  clockInApi: z.boolean(),
  clockInManual: z.boolean(),
  /** Null is for ever */
  keepDetailsMonths: z.int().nullable(),
  keepImportsMonths: z.int(),
  version,
});

const etag = (body: { version: number }) => String(body.version);

export const company: Operation[] = [
  operation({
    ...{ id: "getCompany", method: "GET", path: "/company", noun: "company", permission: "company.view" },
    summary: "The settings of the company that the token belongs to.",
    output: view,
    etag,
    example: {},
    run: ({ actor }) => findCompanySettings(actor),
  }),
  act({
    ...{
      id: "editCompany",
      method: "PATCH",
      path: "/company",
      noun: "company",
      permission: "company.update",
    },
    summary: "Changes settings of the company; what is left out stays.",
    body: patchOf(input),
    bodyShown: patchShape(input),
    output: view,
    etag,
    ifMatch: true,
    example: { body: { dayCutoff: "04:00", blockLimit: "14:00" } },
    run: async ({ actor, body, seen }) => {
      const values = await merged(input, await findCompanySettings(actor), body);
      return editCompany(actor, { ...values, version: versionOf(seen) });
    },
    answer: ({ actor }) => findCompanySettings(actor),
  }),
];
