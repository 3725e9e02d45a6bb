import { getTranslations } from "next-intl/server";
import { UserList } from "#components/admin/user-list.tsx";
import { usersQuery } from "#lib/admin/schema.ts";
import { listUsers } from "#lib/admin/users.ts";
import { definePage } from "#lib/doors/page.ts";
import { userActsOf } from "../acts.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("users") };
}

export default definePage({
  surface: "platform",
  query: usersQuery,
  run: async ({ actor, query }) => (
    <UserList page={await listUsers(actor, query)} query={query} acts={userActsOf(actor)} />
  ),
});
