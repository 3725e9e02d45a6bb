import { getTranslations } from "next-intl/server";
import { ReferencePage } from "#components/api/reference-page.tsx";
import { operations } from "#lib/api/operations.ts";
import { errorCodes, reference } from "#lib/api/reference.ts";
import { limitsInForce } from "#lib/doors/limits.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("api"))("reference") };
}

export default async function ApiReferencePage() {
  const base = absoluteUrl(routes.api(""));
  const most = new Map(limitsInForce().map((limit) => [limit.name, limit.most]));
  const limits = { standard: most.get("standard") ?? 0, heavy: most.get("heavy") ?? 0 };
  return <ReferencePage groups={reference(operations)} codes={errorCodes} base={base} limits={limits} />;
}
