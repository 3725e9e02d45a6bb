"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActs } from "#components/ui/dialog.tsx";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { RunnableAct } from "./act-item.ts";
import { announceSuccess } from "./announce-success.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { formDataOf } from "./form-act.ts";

export interface RunOptions {
  ids?: string[];
  skipped?: ReactNode;
  onSuccess?: () => void;
}

interface Asked extends RunOptions {
  item: RunnableAct;
}

/**
 * Runs acts outside a form: asks first when the act says so, shows the toast afterwards, and a dialog (not a toast)
 * when it failed. `outlet` must be rendered somewhere.
 */
export function useAct(): {
  run: (item: RunnableAct, options?: RunOptions) => void;
  pending: boolean;
  outlet: ReactNode;
} {
  const text = useUiText();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  function run(item: RunnableAct, options: RunOptions = {}) {
    if (item.confirm) return setAsked({ item, ...options });
    if (pending) return;
    startTransition(async () => {
      const fields = options.ids ? { ...item.fields, ids: options.ids } : (item.fields ?? {});
      const result = await item.act(null, formDataOf(fields)).catch(() => null);
      if (!result?.ok) return setFailure(result?.message ?? text.unreachable);
      options.onSuccess?.();
      announceSuccess(item.success, result, router);
    });
  }

  const outlet = (
    <>
      {asked?.item.confirm ? (
        <ConfirmDialog
          item={{ ...asked.item, confirm: asked.item.confirm }}
          ids={asked.ids}
          skipped={asked.skipped}
          onDone={(succeeded) => {
            setAsked(null);
            if (succeeded) asked.onSuccess?.();
          }}
        />
      ) : null}
      <Dialog
        open={failure !== null}
        role="alertdialog"
        title={text.couldNot}
        description={failure}
        onClose={() => setFailure(null)}
      >
        <DialogActs>
          <Button kind="primary" data-autofocus onClick={() => setFailure(null)}>
            {text.close}
          </Button>
        </DialogActs>
      </Dialog>
    </>
  );
  return { run, pending, outlet };
}
