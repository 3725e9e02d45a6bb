"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { fill } from "#components/ui/fill.ts";
import { type UiText, useUiText } from "#components/ui/ui-text.tsx";
import type { Paging } from "./table-data.ts";

/** "12 of 26 shown, by name", and the way to the neighbours. */
export function TableFoot({ name, paging, foot }: { name: string; paging?: Paging; foot?: ReactNode }) {
  const text = useUiText();
  const moves = paging?.beforeHref !== undefined || paging?.nextHref !== undefined;
  return (
    <footer className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2 text-xs text-ink-muted">
      {paging ? <span>{shownWords(paging, text)}</span> : null}
      {paging?.sizes ? <Sizes sizes={paging.sizes} label={text.rowsAtATime} /> : null}
      {foot}
      {moves ? (
        <nav aria-label={fill(text.paging, { name })} className="ml-auto flex items-center gap-2">
          <Step
            href={paging?.beforeHref}
            icon={<ChevronLeft aria-hidden="true" />}
            label={text.before}
            reason={text.isFirstPage}
          />
          <Step
            href={paging?.nextHref}
            icon={<ChevronRight aria-hidden="true" />}
            label={text.next}
            reason={text.isLastPage}
          />
        </nav>
      ) : null}
    </footer>
  );
}

function Sizes({ sizes, label }: { sizes: NonNullable<Paging["sizes"]>; label: string }) {
  return (
    <nav aria-label={label} className="flex items-center gap-0.5 max-sm:hidden">
      <span aria-hidden="true">{label}:</span>
      {sizes.map((size) => (
        <Link
          key={size.label}
          href={size.href}
          scroll={false}
          prefetch={false}
          aria-current={size.active ? "true" : undefined}
          className={`rounded-sm px-1.5 py-1 ${size.active ? "font-semibold text-ink" : "text-link hover:underline"}`}
        >
          {size.label}
        </Link>
      ))}
    </nav>
  );
}

interface StepProps {
  href?: string;
  icon: ReactNode;
  label: string;
  /** Why there is no way there, beside the button that does nothing */
  reason: string;
}

function Step({ href, icon, label, reason }: StepProps) {
  const id = useId();
  if (href !== undefined) {
    return (
      <Button size="sm" icon={icon} href={href}>
        {label}
      </Button>
    );
  }
  return (
    <>
      <span id={id}>{reason}</span>
      <Button size="sm" icon={icon} aria-disabled aria-describedby={id}>
        {label}
      </Button>
    </>
  );
}

function shownWords({ shown, total, order }: Paging, text: UiText): string {
  const number = (value: number) => value.toLocaleString("en");
  const end = order ? `, ${order}` : "";
  if (total === undefined) return fill(text.shown, { shown: number(shown) }) + end;
  if (total === shown) return fill(text.shownAll, { total: number(total) }) + end;
  const of =
    typeof total === "number" ? number(total) : fill(text.moreThan, { count: number(total.moreThan) });
  return fill(text.shownOf, { shown: number(shown), total: of }) + end;
}
