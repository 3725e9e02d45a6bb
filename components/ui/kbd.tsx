/** A key cap. Several keys: one `Kbd` each. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line-strong bg-surface px-1 font-sans text-2xs text-ink-muted">
      {children}
    </kbd>
  );
}
