"use client";

import { ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { Logo } from "#components/ui/logo.tsx";
import { Menu } from "#components/ui/menu.tsx";

export interface Identity {
  /** "Harbour Lane Events" */
  title: string;
  /** "Dublin, GMT" */
  subtitle: string;
  homeHref: string;
  /** The person's companies and the console, when there is more than this one. */
  switchTo?: { label: string; href: string; current?: boolean }[];
}

const look =
  "flex w-full min-w-0 items-center gap-2 rounded-md p-1.5 text-left hover:bg-hover pointer-coarse:min-h-11";

/** Where one is: the company with its place and zone. A menu for people who belong to several. */
export function CompanySwitch({ identity, label }: { identity: Identity; label: string }) {
  const content = (
    <>
      <Logo />
      <span className="min-w-0 flex-1 nav-slim:sr-only">
        <span className="block truncate text-sm font-semibold leading-4">{identity.title}</span>
        <span className="block truncate text-2xs text-ink-faint">{identity.subtitle}</span>
      </span>
    </>
  );
  if (!identity.switchTo || identity.switchTo.length < 2) {
    return (
      <Link href={identity.homeHref} className={look}>
        {content}
      </Link>
    );
  }
  return (
    <Menu
      label={`${identity.title}, ${label}`}
      eager
      worded
      align="start"
      triggerClassName={`cursor-pointer ${look}`}
      trigger={
        <>
          {content}
          <ChevronsUpDown aria-hidden="true" className="size-3.5 text-ink-faint nav-slim:hidden" />
        </>
      }
      items={identity.switchTo.map((entry) => ({
        label: entry.label,
        href: entry.href,
        checked: entry.current ?? false,
      }))}
    />
  );
}
