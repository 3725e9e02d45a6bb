import { Check, RotateCcw, Trash2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActButton } from "#components/form/act-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { waiting } from "#lib/import/schema.ts";
import type { ImportPageProps } from "./page-props.ts";

/** What can be done with an import as it stands. */
export async function ImportActs({ shown, paths, acts, mayImport }: ImportPageProps) {
  const t = await getTranslations("import");
  const { id, fileName, status, preview } = shown;
  const { toAdd, toChange, firstDay, lastDay } = preview;
  const fields = { id };
  if (status === "applied") {
    const hours = firstDay ? paths.hoursReport({ from: firstDay, to: lastDay }) : null;
    const undo = {
      label: t("undo"),
      icon: <RotateCcw aria-hidden="true" />,
      act: acts.undo,
      fields,
      confirm: {
        title: t("undoTitle", { name: fileName }),
        consequence: t("undoText", { added: toAdd, changed: toChange }),
        verb: t("undo"),
        keep: t("keep"),
      },
    };
    return (
      <>
        {hours ? <Button href={hours}>{t("showHours")}</Button> : null}
        {mayImport ? <ActButton item={undo} kind="plain" /> : null}
      </>
    );
  }
  if (!mayImport || !waiting.includes(status)) return null;
  const discard = {
    label: t("discard"),
    icon: <Trash2 aria-hidden="true" />,
    act: acts.discard,
    fields,
    confirm: {
      title: t("discardTitle", { name: fileName }),
      consequence: t("discardText"),
      verb: t("discard"),
      keep: t("keep"),
    },
  };
  const asks = preview.problems.total === 0 && preview.twice.open > 0;
  const ready = preview.problems.total === 0 && !asks && toAdd + toChange > 0;
  const label = toAdd > 0 ? t("apply", { count: toAdd }) : t("applyChanges", { count: toChange });
  const apply = { label, icon: <Check aria-hidden="true" />, act: acts.apply, fields };
  return (
    <>
      <ActButton item={discard} kind="plain" />
      {ready ? (
        <ActButton item={apply} kind="primary" pendingLabel={t("starting")} />
      ) : (
        <Button kind={asks ? "plain" : "primary"} href={paths.imports.add()}>
          {t("again")}
        </Button>
      )}
    </>
  );
}
