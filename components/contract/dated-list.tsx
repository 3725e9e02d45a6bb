import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** What holds from a day to a day. */
export interface HeldLine {
  kind: "held";
  id: string;
  from: string;
  title: string;
  span: string;
  marks: ReactNode;
  note?: string | null;
  edit: { href: string; label: string; about: string } | null;
}

/** A run of days on which nothing holds. */
interface GapLine {
  kind: "gap";
  from: string;
  text: string;
}

/** Contracts or rates and the gaps between them, the newest first. */
export function DatedList({ lines }: { lines: (HeldLine | GapLine)[] }) {
  const sorted = lines.toSorted((a, b) => b.from.localeCompare(a.from));
  return (
    <ol className="divide-y divide-line">
      {sorted.map((line) =>
        line.kind === "gap" ? (
          <li key={`gap ${line.from}`} className="px-4 py-2.5">
            <Badge tone="warn" icon={<TriangleAlert aria-hidden="true" />}>
              {line.text}
            </Badge>
          </li>
        ) : (
          <li key={line.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-3 text-sm">
            <div className="min-w-0 flex-1 basis-60">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-medium">{line.title}</span>
                {line.marks}
              </p>
              <p className="text-xs text-ink-muted">{line.span}</p>
              {line.note ? <p className="mt-1 text-xs text-ink-muted">{line.note}</p> : null}
            </div>
            {line.edit ? (
              <TextLink href={line.edit.href}>
                {line.edit.label}
                <span className="sr-only"> {line.edit.about}</span>
              </TextLink>
            ) : null}
          </li>
        ),
      )}
    </ol>
  );
}
