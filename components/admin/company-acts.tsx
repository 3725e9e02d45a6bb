import { CirclePause, CirclePlay, DoorOpen, ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { RunnableAct } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import type { CompanyRow } from "#lib/admin/schema.ts";

export interface CompanyActs {
  /** Each is there when the person may. */
  open?: FormAct;
  suspend?: FormAct;
  restore?: FormAct;
  verify?: FormAct;
  /** Whether an opened company can be changed, or only read. */
  writes: boolean;
}

/** What one may do to a company, each with its consequence and a reason. */
export async function companyActItems(
  company: Pick<CompanyRow, "id" | "name" | "status" | "people">,
  acts: CompanyActs,
): Promise<RunnableAct[]> {
  const t = await getTranslations("admin");
  const { id, name, status, people } = company;
  const fields = { id };
  const reason = { label: t("reason"), hint: t("reasonHint") };
  const items: RunnableAct[] = [];
  if (acts.open && status === "active") {
    const consequence = acts.writes ? t("openText") : t("openReadText");
    const confirm = { title: t("openTitle", { company: name }), consequence, verb: t("openVerb"), reason };
    items.push({
      label: t("open"),
      icon: <DoorOpen aria-hidden="true" />,
      danger: false,
      act: acts.open,
      fields,
      confirm,
    });
  }
  if (acts.restore && status === "suspended") {
    const confirm = {
      title: t("restoreTitle", { company: name }),
      consequence: t("restoreText"),
      verb: t("restoreVerb"),
      reason,
    };
    items.push({
      label: t("restore"),
      icon: <CirclePlay aria-hidden="true" />,
      danger: false,
      act: acts.restore,
      fields,
      success: { message: t.raw("restored") },
      confirm,
    });
  }
  if (acts.verify) {
    items.push({
      label: t("verify"),
      icon: <ShieldCheck aria-hidden="true" />,
      danger: false,
      act: acts.verify,
      fields,
      success: { message: t("verifyAsked") },
      confirm: {
        title: t("verifyTitle", { company: name }),
        consequence: t("verifyText"),
        verb: t("verifyVerb"),
        reason,
      },
    });
  }
  if (acts.suspend && status === "active") {
    items.push({
      label: t("suspend"),
      icon: <CirclePause aria-hidden="true" />,
      danger: true,
      separated: true,
      act: acts.suspend,
      fields,
      success: { message: t.raw("suspended") },
      confirm: {
        title: t("suspendTitle", { company: name }),
        consequence: t("suspendText", { people: t("peopleCount", { count: people }) }),
        verb: t("suspendVerb"),
        reason,
      },
    });
  }
  return items;
}
