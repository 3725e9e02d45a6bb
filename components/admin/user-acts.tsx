import { KeyRound, Lock, LockOpen, LogOut, UserCog } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { RunnableAct } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";

export interface UserActs {
  endSessions: FormAct;
  endSession: FormAct;
  sendReset: FormAct;
  lock: FormAct;
  unlock: FormAct;
  setRole: FormAct;
  /** The platform roles there are */
  roles: readonly string[];
  /** Who looks: nobody locks themselves out or changes their own role */
  self: string | null;
}

interface Account {
  id: string;
  name: string;
  email: string;
  status: string;
  platformRole: string | null;
  /** Live ones */
  sessions: number;
}

/** What one may do to a sign-in, each with its consequence and a reason. */
export async function userActItems(user: Account, acts: UserActs): Promise<RunnableAct[]> {
  const t = await getTranslations("admin");
  const { id, name, email, status } = user;
  const base = { fields: { id }, danger: false };
  const reason = { label: t("reason"), hint: t("reasonHint") };
  const reset: RunnableAct = {
    ...base,
    label: t("sendReset"),
    icon: <KeyRound aria-hidden="true" />,
    act: acts.sendReset,
    success: { message: t.raw("resetSent") },
    confirm: {
      title: t("sendResetTitle", { name }),
      consequence: t("sendResetText", { email }),
      verb: t("sendResetVerb"),
      reason,
    },
  };
  const end: RunnableAct = {
    ...base,
    label: t("endSessions"),
    icon: <LogOut aria-hidden="true" />,
    act: acts.endSessions,
    success: { message: t.raw("sessionsEnded") },
    confirm: {
      title: t("endSessionsTitle", { name }),
      consequence: t("endSessionsText", { count: user.sessions }),
      verb: t("endSessionsVerb"),
      reason,
    },
  };
  const unlock: RunnableAct = {
    ...base,
    label: t("unlock"),
    icon: <LockOpen aria-hidden="true" />,
    act: acts.unlock,
    success: { message: t.raw("unlocked") },
    confirm: {
      title: t("unlockTitle", { name }),
      consequence: t("unlockText"),
      verb: t("unlockVerb"),
      reason,
    },
  };
  const lock: RunnableAct = {
    ...base,
    label: t("lock"),
    icon: <Lock aria-hidden="true" />,
    danger: true,
    separated: true,
    act: acts.lock,
    success: { message: t.raw("locked") },
    confirm: { title: t("lockTitle", { name }), consequence: t("lockText"), verb: t("lockVerb"), reason },
  };
  if (status === "locked") return [end, unlock, ...(await roleItems(user, acts))];
  if (id === acts.self) return [reset, end];
  return [reset, end, ...(await roleItems(user, acts)), lock];
}

/** Giving and taking platform roles; a locked account can only lose its own. */
async function roleItems(user: Account, acts: UserActs): Promise<RunnableAct[]> {
  const t = await getTranslations("admin");
  const { id, name, platformRole, status } = user;
  const reason = { label: t("reason"), hint: t("reasonHint") };
  if (id === acts.self) return [];
  const give = acts.roles
    .filter((role) => role !== platformRole && status !== "locked")
    .map((role): RunnableAct => {
      const values = { name, role: t(`role_${role}` as never) };
      return {
        label: t("giveRole", values),
        icon: <UserCog aria-hidden="true" />,
        danger: false,
        act: acts.setRole,
        fields: { id, role },
        success: { message: t.raw("roleSet") },
        confirm: {
          title: t("giveRoleTitle", values),
          consequence: t(`giveRoleText_${role}` as never),
          verb: t("giveRoleVerb"),
          reason,
        },
      };
    });
  if (platformRole === null) return give;
  const take: RunnableAct = {
    label: t("takeRole"),
    icon: <UserCog aria-hidden="true" />,
    danger: true,
    act: acts.setRole,
    fields: { id, role: "none" },
    success: { message: t.raw("roleSet") },
    confirm: {
      title: t("takeRoleTitle", { name }),
      consequence: t("takeRoleText"),
      verb: t("takeRoleVerb"),
      reason,
    },
  };
  return [...give, take];
}
