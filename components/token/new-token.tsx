"use client";

import { Copy, KeyRound } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import { fieldLook } from "#components/form/field-look.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { fill } from "#components/ui/fill.ts";
import { toast } from "#components/ui/toast-store.ts";
import type { NewToken as Made } from "#lib/token/schema.ts";

export interface NewTokenText {
  label: string;
  create: string;
  creating: string;
  /** With a place for the name */
  madeTitle: string;
  madeText: string;
  secret: string;
  copy: string;
  copied: string;
  copyFailed: string;
  done: string;
}

/** The form for a token; afterwards its secret, this once, until the reader says it is stored. */
export function NewToken({
  action,
  text,
  children,
}: {
  action: FormAct<Made>;
  text: NewTokenText;
  children: ReactNode;
}) {
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <Secret made={made} text={text} onDone={() => setMade(null)} />;
  return (
    <ActionForm action={action} label={text.label} onSuccess={setMade}>
      {children}
      <div>
        <SubmitButton icon={<KeyRound aria-hidden="true" />} pendingLabel={text.creating} data-needs-script>
          {text.create}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function Secret({ made, text, onDone }: { made: Made; text: NewTokenText; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState("");

  async function copy() {
    try {
      await navigator.clipboard.writeText(made.secret);
      setNote("");
      toast({ text: text.copied });
    } catch {
      field.current?.select();
      setNote(text.copyFailed);
    }
  }

  return (
    <div role="status" className="grid gap-3">
      <p className="font-semibold">{fill(text.madeTitle, { name: made.name })}</p>
      <p className="text-sm text-ink-muted">{text.madeText}</p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          readOnly
          value={made.secret}
          aria-label={text.secret}
          onFocus={(event) => event.currentTarget.select()}
          className={`${fieldLook()} min-w-60 flex-1 font-mono text-xs`}
        />
        <Button kind="primary" icon={<Copy aria-hidden="true" />} onClick={copy}>
          {text.copy}
        </Button>
      </div>
      {note ? <p className="text-xs text-bad-text">{note}</p> : null}
      <div>
        <Button onClick={onDone}>{text.done}</Button>
      </div>
    </div>
  );
}
