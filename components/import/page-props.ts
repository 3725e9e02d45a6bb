import type { FormAct } from "#components/form/form-act.ts";
import type { ImportDetail } from "#lib/import/schema.ts";
import type { routes } from "#lib/routes.ts";

export interface ImportPageProps {
  shown: ImportDetail;
  company: { zone: string; locale: string };
  paths: ReturnType<typeof routes.company>;
  acts: Record<"apply" | "choose" | "undo" | "stop" | "discard", FormAct>;
  mayImport: boolean;
}
