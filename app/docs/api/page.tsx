import { getTranslations } from "next-intl/server";
import { ReferencePage } from "#components/api/reference-page.tsx";
import { operations } from "#lib/api/operations.ts";
import { errorCodes, reference } from "#lib/api/reference.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("api"))("reference") };
}

export default async function ApiReferencePage() {
  const base = absoluteUrl(routes.api(""));
  return <ReferencePage groups={reference(operations)} codes={errorCodes} base={base} />;
}
