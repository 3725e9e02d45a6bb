import { toast } from "#components/ui/toast-store.ts";
import { fillFrom, formDataOf, type Success } from "./form-act.ts";

interface Router {
  push(href: string): void;
  refresh(): void;
}

/** What follows a successful act: the toast with its undo, then the next page. */
export function announceSuccess(success: Success | undefined, data: unknown, router: Router): void {
  if (!success) return;
  if (success.redirectTo) router.push(fillFrom(success.redirectTo, data));
  if (!success.message) return;
  const undo = success.undo;
  toast({
    text: fillFrom(success.message, data),
    undo: undo
      ? async () => {
          await undo.act(null, formDataOf(undo.fields ?? {}));
          router.refresh();
        }
      : undefined,
  });
}
