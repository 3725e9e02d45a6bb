import { getTranslations } from "next-intl/server";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { valueLabel } from "./words.ts";

export interface ShownChange {
  name: string;
  before: string | null;
  after: string | null;
}

/** Values before and after: − struck out, + new. */
export async function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const t = await getTranslations("audit");
  const r = await getTranslations("record");
  return (
    <dl className="grid gap-3 text-sm">
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt className="text-xs text-ink-muted">
            {r.has(`field_${name}`) ? r(`field_${name}`) : valueLabel(name)}
          </dt>
          {before === null ? null : (
            <dd className="mt-0.5 break-words text-ink-muted">
              <span aria-hidden="true">− </span>
              <VisuallyHidden>{t("before")}: </VisuallyHidden>
              <del>{before}</del>
            </dd>
          )}
          {after === null ? null : (
            <dd className="mt-0.5 break-words">
              <span aria-hidden="true">+ </span>
              <VisuallyHidden>{t("after")}: </VisuallyHidden>
              <ins className="no-underline">{after}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
