import { getTranslations } from "next-intl/server";
import { ForbiddenState } from "#components/shell/states.tsx";
import { routes } from "#lib/routes.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("states"))("forbiddenTitle") };
}

/** Inside the shell: the role here does not allow it. */
export default function Forbidden() {
  return <ForbiddenState homeHref={routes.home()} />;
}
