"use client";

import { PanelLeft } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { toggleNav } from "./nav-mode.ts";

/** Makes the navigation a rail, or a list again. */
export function CollapseButton({ label }: { label: string }) {
  return (
    <IconButton
      label={label}
      shortcut="["
      data-needs-script
      onClick={toggleNav}
      className="-mr-1 max-md:hidden"
      icon={<PanelLeft aria-hidden="true" />}
    />
  );
}
