import { getTranslations } from "next-intl/server";
import { NotFoundState } from "#components/shell/states.tsx";
import { routes } from "#lib/routes.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("states"))("notFoundTitle") };
}

/** Inside the shell: the same page for "gone" and "not yours". */
export default function NotFound() {
  return <NotFoundState homeHref={routes.home()} />;
}
