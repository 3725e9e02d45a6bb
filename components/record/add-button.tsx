import { Plus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

/** Leads to the form for one more; N presses it. */
export function AddButton({ href, label }: { href: string; label: string }) {
  return (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} href={href} shortcut="n">
      {label}
    </Button>
  );
}
