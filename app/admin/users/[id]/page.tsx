import { getTranslations } from "next-intl/server";
import { UserPage } from "#components/admin/user-page.tsx";
import { findUser } from "#lib/admin/user-detail.ts";
import { definePage } from "#lib/doors/page.ts";
import { userActsOf } from "../../acts.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("user") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor, params }) => (
    <UserPage user={await findUser(actor, params.id ?? "")} acts={userActsOf(actor)} />
  ),
});
