"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActs } from "#components/ui/dialog.tsx";
import { fill } from "#components/ui/fill.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { Confirm, RunnableAct } from "./act-item.ts";
import { ActionForm } from "./action-form.tsx";
import { fieldLook } from "./field-look.ts";
import { SubmitButton } from "./submit-button.tsx";
import { TextArea } from "./text-field.tsx";

export interface ConfirmDialogProps {
  item: RunnableAct & { confirm: Confirm };
  /** Ids of selected rows, sent as the list `ids`. */
  ids?: string[];
  /** What is left out and why. */
  skipped?: ReactNode;
  onDone: (succeeded: boolean) => void;
}

/** Asks before a destructive act: the consequence, the safe button first, the verb on the other. */
export function ConfirmDialog({ item, ids, skipped, onDone }: ConfirmDialogProps) {
  const text = useUiText();
  const { confirm } = item;
  const [typed, setTyped] = useState("");
  const typedId = useId();
  const ready = confirm.typed === undefined || typed.trim() === confirm.typed;
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={() => onDone(false)}
      title={confirm.title}
      description={
        <>
          {confirm.consequence}
          {skipped}
        </>
      }
    >
      <ActionForm
        action={item.act}
        fields={item.fields}
        success={item.success}
        onSuccess={() => onDone(true)}
        className="mt-3 gap-3"
      >
        {ids?.map((id) => (
          <input key={id} type="hidden" name="ids[]" value={id} />
        ))}
        {confirm.reason ? (
          <TextArea name="reason" label={confirm.reason.label} hint={confirm.reason.hint} rows={2} />
        ) : null}
        {confirm.typed === undefined ? null : (
          <div>
            <label htmlFor={typedId} className="text-sm font-medium">
              {fill(text.typeToConfirm, { word: confirm.typed })}
            </label>
            <input
              id={typedId}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              className={`mt-1 ${fieldLook()}`}
            />
          </div>
        )}
        <DialogActs>
          <Button data-autofocus onClick={() => onDone(false)}>
            {confirm.keep ?? text.cancel}
          </Button>
          <SubmitButton kind={item.danger === false ? "primary" : "danger"} disabled={!ready}>
            {confirm.verb}
          </SubmitButton>
        </DialogActs>
      </ActionForm>
    </Dialog>
  );
}
