"use client";

import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { RunnableAct } from "./act-item.ts";
import { useAct } from "./use-act.tsx";

export interface ActButtonProps extends Pick<ButtonProps, "kind" | "size" | "className" | "shortcut"> {
  item: RunnableAct;
  pendingLabel?: string;
}

/** A button that runs one action: "Archive", "Lift", "Run now". With `item.confirm` it asks first. */
export function ActButton({ item, pendingLabel, ...look }: ActButtonProps) {
  const text = useUiText();
  const { run, pending, outlet } = useAct();
  return (
    <>
      <Button
        {...look}
        icon={item.icon}
        pending={pending}
        pendingLabel={pendingLabel ?? text.saving}
        data-needs-script
        onClick={() => run(item)}
      >
        {item.label}
      </Button>
      {outlet}
    </>
  );
}
