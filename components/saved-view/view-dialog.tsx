"use client";

import { ActionForm } from "#components/form/action-form.tsx";
import { CheckboxField } from "#components/form/checkbox-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActs } from "#components/ui/dialog.tsx";
import { useUiText } from "#components/ui/ui-text.tsx";

export interface ViewDialogText {
  title: string;
  description?: string;
  name: string;
  shared: string;
  sharedHint: string;
  verb: string;
  /** "View {name} saved" */
  saved: string;
}

interface Props {
  action: FormAct;
  fields: Record<string, string>;
  view?: { name: string; shared: boolean };
  text: ViewDialogText;
  onDone: () => void;
}

/** The name of a view, and whom it is for. */
export function ViewDialog({ action, fields, view, text, onDone }: Props) {
  const ui = useUiText();
  return (
    <Dialog open title={text.title} description={text.description} onClose={onDone}>
      <ActionForm
        action={action}
        fields={fields}
        label={text.title}
        success={{ message: text.saved }}
        onSuccess={onDone}
        className="mt-3"
      >
        <TextField
          name="name"
          label={text.name}
          defaultValue={view?.name}
          maxLength={60}
          autoComplete="off"
          data-autofocus
        />
        <CheckboxField
          name="shared"
          label={text.shared}
          hint={text.sharedHint}
          defaultChecked={view?.shared}
        />
        <DialogActs>
          <Button onClick={onDone}>{ui.cancel}</Button>
          <SubmitButton>{text.verb}</SubmitButton>
        </DialogActs>
      </ActionForm>
    </Dialog>
  );
}
