import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AddButton } from "./add-button.tsx";
import type { ListView } from "./list-view.ts";
import { NoMatch } from "./no-match.tsx";

interface Props {
  view: ListView;
  /** What is searched for */
  q: string;
  icon: ReactNode;
  /** What is said while there is none at all */
  title: string;
  text: string;
  /** Given when the reader may add one */
  add: { href: string; label: string } | null;
}

/** Why a list has no rows: nothing matches, or there is none yet. */
export function EmptyList({ view, q, icon, title, text, add }: Props) {
  if (view.chips.length > 0) return <NoMatch view={view} q={q} />;
  return (
    <EmptyState icon={icon} title={title} acts={add ? <AddButton {...add} /> : null}>
      {text}
    </EmptyState>
  );
}
