import { getTranslations } from "next-intl/server";
import { UserList } from "#components/admin/user-list.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { usersQuery } from "#lib/admin/schema.ts";
import { listUsers } from "#lib/admin/users.ts";
import { definePage } from "#lib/doors/page.ts";
import { endSessions, lock, unlock } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("users") };
}

export default definePage({
  surface: "platform",
  query: usersQuery,
  run: async ({ actor, query }) => {
    const acts = {
      endSessions: endSessions.bind(null, {}),
      lock: lock.bind(null, {}),
      unlock: unlock.bind(null, {}),
    };
    const mayEdit = platformMay(actor.role, "users.edit");
    return <UserList page={await listUsers(actor, query)} query={query} acts={mayEdit ? acts : null} />;
  },
});
