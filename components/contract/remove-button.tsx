import { ActButton } from "#components/form/act-button.tsx";
import type { FormAct } from "#components/form/form-act.ts";

interface Props {
  id: string;
  act: FormAct;
  words: { label: string; title: string; text: string };
}

/** Takes out what was written down by mistake, after asking. */
export function RemoveButton({ id, act, words: { label, title, text } }: Props) {
  const confirm = { title, consequence: text, verb: label };
  return <ActButton item={{ label, act, fields: { id }, danger: true, confirm }} />;
}
