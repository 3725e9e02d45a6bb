import { getTranslations } from "next-intl/server";
import type { RunnableAct } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import type { EventDetail } from "#lib/event/schema.ts";
import type { EventAct } from "#lib/event/status.ts";

/** What moves an event on as buttons and lines of a menu: the next step, and the others. */
export async function statusActs(
  event: Pick<EventDetail, "id" | "name" | "status" | "acts">,
  act: FormAct,
): Promise<{ next: RunnableAct | null; others: RunnableAct[] }> {
  const t = await getTranslations("event");
  const messages: Record<EventAct, string> = {
    confirm: t("saidConfirm", { name: "{name}" }),
    finish: t("saidFinish", { name: "{name}" }),
    cancel: t("saidCancel", { name: "{name}" }),
    reopen: t("saidReopen", { name: "{name}" }),
  };
  const labels: Record<EventAct, string> = {
    confirm: t("act_confirm"),
    finish: t("act_finish"),
    cancel: t("act_cancel"),
    reopen: event.status === "confirmed" ? t("act_reopen_confirmed") : t("act_reopen"),
  };
  const items = event.acts.map((one): [EventAct, RunnableAct] => [
    one,
    {
      label: labels[one],
      act,
      fields: { id: event.id, act: one },
      success: { message: messages[one] },
      ...(one === "cancel"
        ? {
            danger: true,
            confirm: {
              title: t("cancelTitle", { name: event.name }),
              consequence: t("cancelText"),
              verb: labels.cancel,
              keep: t("keepIt"),
              reason: { label: t("cancelReason") },
            },
          }
        : {}),
    },
  ]);
  const isNext = ([one]: [EventAct, RunnableAct]) =>
    one === "confirm" || one === "finish" || (one === "reopen" && event.acts.length === 1);
  return {
    next: items.find(isNext)?.[1] ?? null,
    others: items.filter((item) => !isNext(item)).map(([, item]) => item),
  };
}
