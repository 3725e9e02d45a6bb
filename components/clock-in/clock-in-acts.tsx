import { Ban, Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActButton } from "#components/form/act-button.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { Button } from "#components/ui/button.tsx";
import type { Block } from "#lib/clock-in/block.ts";
import { saidDuration } from "#lib/i18n/duration.ts";

interface ClockInActsProps {
  block: Block;
  day: string;
  editHref: string;
  voidIt: FormAct;
}

/** What a supervisor can do with a clock-in: correct it, or take it out with a reason. */
export async function ClockInActs({ block, day, editHref, voidIt }: ClockInActsProps) {
  const t = await getTranslations("clock-in");
  const name = block.employeeName;
  const length = saidDuration(block.workedSeconds ?? block.soFarSeconds ?? 0);
  return (
    <>
      <ActButton
        item={{
          label: t("voidAct"),
          icon: <Ban aria-hidden="true" />,
          danger: true,
          act: voidIt,
          fields: { id: block.id },
          confirm: {
            title: t("voidTitle"),
            consequence: t("voidConsequence", { length, name, day }),
            verb: t("voidVerb"),
            keep: t("keep"),
            reason: { label: t("reason"), hint: t("reasonHint", { name }) },
          },
          success: { message: t("voided") },
        }}
      />
      <Button kind="primary" icon={<Pencil aria-hidden="true" />} href={editHref} shortcut="e">
        {t("fix")}
      </Button>
    </>
  );
}
