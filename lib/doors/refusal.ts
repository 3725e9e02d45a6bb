import { cache } from "react";
import type { AppError } from "#lib/errors.ts";
import type { Actors, Surface } from "./actor-for.ts";

/**
 * Why this request was refused, for forbidden.tsx: Next gives it no arguments and renders it beside every page, so it
 * waits here for what the page decides. null: not refused.
 */
export const refusal = cache(() =>
  Promise.withResolvers<{ error: AppError; actor: Actors[Surface] | null } | null>(),
);
