import { getTranslations } from "next-intl/server";
import { MailDrawer } from "#components/admin/mail-drawer.tsx";
import { MailList } from "#components/admin/mail-list.tsx";
import { findMailState, listMails, readMail } from "#lib/admin/outbox.ts";
import { outboxQuery } from "#lib/admin/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { discard, resend } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("outbox") };
}

export default definePage({
  surface: "platform",
  query: outboxQuery,
  run: async ({ actor, query }) => {
    const page = await listMails(actor, query);
    const mail = query.mail ? await readMail(actor, query.mail) : null;
    const at = page.rows.findIndex((row) => row.id === query.mail);
    const link = (id: string | undefined) => routes.admin.outbox({ ...query, mail: id });
    const [previous, next] = at < 0 ? [] : [page.rows[at - 1]?.id, page.rows[at + 1]?.id];
    return (
      <>
        <MailList
          page={page}
          query={query}
          state={await findMailState(actor)}
          acts={{ resend: resend.bind(null, {}), discard: discard.bind(null, {}) }}
        />
        {mail ? (
          <MailDrawer
            mail={mail}
            row={page.rows[at] ?? null}
            closeHref={link(undefined)}
            {...(previous ? { previousHref: link(previous) } : {})}
            {...(next ? { nextHref: link(next) } : {})}
          />
        ) : null}
      </>
    );
  },
});
