import { Button } from "#components/ui/button.tsx";
import { SubmitButton } from "./submit-button.tsx";

interface Props {
  /** What the form does */
  verb: string;
  /** Said while it does that, where it takes a while */
  pending?: string;
  cancel: string;
  cancelHref: string;
}

/** The end of a form: the button that sends it, and the way back. */
export function FormEnd({ verb, pending, cancel, cancelHref }: Props) {
  return (
    <div className="mt-2 flex flex-wrap gap-2 max-sm:[&>*]:flex-1">
      <SubmitButton pendingLabel={pending}>{verb}</SubmitButton>
      <Button href={cancelHref}>{cancel}</Button>
    </div>
  );
}
