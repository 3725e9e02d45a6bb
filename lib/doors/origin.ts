import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/** A cookie travels with requests other sites make; a write is taken only when our own pages made it. */
export function refuseForeignOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const sameOrigin = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  if (site === "same-origin" || (site === null && sameOrigin)) return;
  throw new AppError("forbidden", said("shared.notFromAPage"));
}
