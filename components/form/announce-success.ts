import { toast } from "#components/ui/toast-store.ts";
import { fillFrom, formDataOf, type Success } from "./form-act.ts";

interface Router {
  push(href: string): void;
  refresh(): void;
}

/** What follows a successful act: the toast with its undo, then the next page. */
export function announceSuccess(
  success: Success | undefined,
  result: { data: unknown; message?: string },
  router: Router,
): void {
  if (success?.redirectTo) router.push(fillFrom(success.redirectTo, result.data));
  const text = success?.message === undefined ? result.message : fillFrom(success.message, result.data);
  if (!text) return;
  const undo = success?.undo;
  toast({
    text,
    undo: undo
      ? async () => {
          const list = undo.list ? { [undo.list]: listOf(result.data, undo.list) } : {};
          const undone = await undo.act(null, formDataOf({ ...undo.fields, ...list })).catch(() => null);
          // There is no other place any more where it could be said.
          if (undone?.ok === false) toast({ text: undone.message });
          router.refresh();
        }
      : undefined,
  });
}

function listOf(data: unknown, name: string): string[] {
  const value = (data as Record<string, unknown> | null)?.[name];
  return Array.isArray(value) ? value.map(String) : [];
}
