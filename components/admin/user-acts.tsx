import { Lock, LockOpen, LogOut } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import type { UserRow } from "#lib/admin/schema.ts";

export interface UserActs {
  endSessions: FormAct;
  lock: FormAct;
  unlock: FormAct;
}

/** What one may do to a sign-in, each with its consequence and a reason. */
export async function userActItems(user: UserRow, acts: UserActs): Promise<ActItem[]> {
  const t = await getTranslations("admin");
  const { id, name } = user;
  const fields = { id };
  const reason = { label: t("reason"), hint: t("reasonHint") };
  const end: ActItem = {
    label: t("endSessions"),
    icon: <LogOut aria-hidden="true" />,
    act: acts.endSessions,
    fields,
    success: { message: t.raw("sessionsEnded") },
    confirm: {
      title: t("endSessionsTitle", { name }),
      consequence: t("endSessionsText", { count: user.sessions }),
      verb: t("endSessionsVerb"),
      reason,
    },
  };
  const unlock: ActItem = {
    label: t("unlock"),
    icon: <LockOpen aria-hidden="true" />,
    danger: false,
    act: acts.unlock,
    fields,
    success: { message: t.raw("unlocked") },
    confirm: {
      title: t("unlockTitle", { name }),
      consequence: t("unlockText"),
      verb: t("unlockVerb"),
      reason,
    },
  };
  const lock: ActItem = {
    label: t("lock"),
    icon: <Lock aria-hidden="true" />,
    danger: true,
    separated: true,
    act: acts.lock,
    fields,
    success: { message: t.raw("locked") },
    confirm: { title: t("lockTitle", { name }), consequence: t("lockText"), verb: t("lockVerb"), reason },
  };
  return [end, user.status === "locked" ? unlock : lock];
}
