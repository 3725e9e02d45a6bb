"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { editCompany } from "#lib/company/commands.ts";
import { generalSettings, methodSettings, retentionSettings, weightySettings } from "#lib/company/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { routes } from "#lib/routes.ts";

export const edit = defineAction({
  surface: "company",
  input: generalSettings,
  run: async ({ actor, input }) => {
    const { slug } = await editCompany(actor, input);
    // The address this came from is gone.
    if (slug !== actor.company.slug) redirect(routes.company(slug).settings());
    return { slug };
  },
});

/** Zone, day and currency, after its page has shown what that does. */
export const change = defineAction({
  surface: "company",
  input: weightySettings,
  run: ({ actor, input }) => editCompany(actor, input),
  redirectTo: ({ slug }) => routes.company(slug).settings(),
  message: async () => (await getTranslations("company"))("saved"),
});

export const setMethods = defineAction({
  surface: "company",
  input: methodSettings,
  run: ({ actor, input }) => editCompany(actor, input),
});

export const setRetention = defineAction({
  surface: "company",
  input: retentionSettings,
  run: ({ actor, input }) => editCompany(actor, input),
});
