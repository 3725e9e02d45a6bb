/** Text that a program reads or writes, as it is. Scrolls inside its box when it is wide. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-md bg-sunken p-3">
      <pre className="text-xs">{children}</pre>
    </section>
  );
}
