"use server";

import { redirect } from "next/navigation";
import { editCompany } from "#lib/company/commands.ts";
import { companySettings } from "#lib/company/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { routes } from "#lib/routes.ts";

export const edit = defineAction({
  surface: "company",
  input: companySettings,
  run: async ({ actor, input }) => {
    const { slug } = await editCompany(actor, input);
    // The address this came from is gone.
    if (slug !== actor.company.slug) redirect(routes.company(slug).settings());
    return { slug };
  },
});
