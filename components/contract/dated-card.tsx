import { Plus } from "lucide-react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Span } from "#lib/shared/spans.ts";
import { gapDays } from "./contract-words.ts";
import { DatedList, type HeldLine } from "./dated-list.tsx";

interface Props {
  title: string;
  held: HeldLine[];
  gaps: readonly Span[];
  /** What is said of the days of a gap */
  gapText: (days: string) => string;
  /** What is said where there is nothing */
  none: string;
  locale: string;
  /** Given when the reader may add one */
  add: { href: string; label: string } | null;
}

/** What holds from a day to a day, and the days on which nothing does. */
export function DatedCard({ title, held, gaps, gapText, none, locale, add }: Props) {
  const between = gaps.map((gap) => ({
    kind: "gap" as const,
    from: gap.from,
    text: gapText(gapDays(gap, locale)),
  }));
  const button = add ? (
    <Button size="sm" icon={<Plus aria-hidden="true" />} href={add.href}>
      {add.label}
    </Button>
  ) : null;
  return (
    <Card title={title} padded={false} aside={button}>
      {held.length + between.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{none}</p>
      ) : (
        <DatedList lines={[...held, ...between]} />
      )}
    </Card>
  );
}

interface MarkProps {
  of: { validFrom: string; validTo: string | null };
  /** The company's local day, yyyy-mm-dd */
  today: string;
  words: { present: string; later: string };
}

/** Whether it holds today or begins later; nothing when it is over. */
export function PresentMark({ of: { validFrom, validTo }, today, words }: MarkProps) {
  if (validTo !== null && validTo < today) return null;
  return validFrom > today ? (
    <Badge tone="neutral">{words.later}</Badge>
  ) : (
    <Badge tone="ok">{words.present}</Badge>
  );
}
