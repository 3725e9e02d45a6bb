"use server";

import { defineAction } from "#lib/doors/action.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { addSite, archiveSite, editSite, restoreSite } from "#lib/site/commands.ts";
import { deleteSite } from "#lib/site/delete.ts";
import { siteEdit, siteInput } from "#lib/site/schema.ts";
import { saidAdded, saidDeleted, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: siteInput,
  run: ({ actor, input }) => addSite(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).sites.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: siteEdit,
  run: ({ actor, input }) => editSite(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).sites.detail(id),
  message: saidSaved,
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveSite(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreSite(actor, input.id),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteSite(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).sites.list(),
  message: saidDeleted,
});
