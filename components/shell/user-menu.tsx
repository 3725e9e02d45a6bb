"use client";

import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState, useTransition } from "react";
import type { FormAct } from "#components/form/form-act.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { forgetRecent } from "./recent.ts";
import { chooseTheme, type Theme } from "./theme.ts";

export interface Person {
  name: string;
  /** "Manager", "Administrator" */
  role: string;
}

export interface PersonLink {
  label: string;
  href: string;
  icon: IconName;
}

interface Props {
  person: Person;
  links: PersonLink[];
  theme: Theme;
  signOut: FormAct;
  signedOutHref: string;
  text: {
    userMenu: string;
    theme: string;
    themeSystem: string;
    themeLight: string;
    themeDark: string;
    signOut: string;
  };
}

/** Who is signed in: account, theme, sign out. */
export function UserMenu({ person, links, theme, signOut, signedOutHref, text }: Props) {
  const [chosen, setChosen] = useState(theme);
  const [, startTransition] = useTransition();
  useEffect(() => setChosen(theme), [theme]);

  function choose(next: Theme) {
    chooseTheme(next);
    setChosen(next);
  }

  function leave() {
    startTransition(async () => {
      forgetRecent();
      await signOut(null, new FormData());
      // A whole new document: nothing of the session stays in memory.
      location.assign(signedOutHref);
    });
  }

  const themes: MenuItem[] = [
    {
      label: text.themeSystem,
      icon: <Monitor aria-hidden="true" />,
      checked: chosen === "system",
      separated: true,
      onSelect: () => choose("system"),
    },
    {
      label: text.themeLight,
      icon: <Sun aria-hidden="true" />,
      checked: chosen === "light",
      onSelect: () => choose("light"),
    },
    {
      label: text.themeDark,
      icon: <Moon aria-hidden="true" />,
      checked: chosen === "dark",
      onSelect: () => choose("dark"),
    },
  ];
  return (
    <Menu
      label={`${text.userMenu}, ${person.name}`}
      eager
      worded
      align="start"
      triggerClassName="flex min-w-0 flex-1 cursor-pointer items-center gap-2.5 rounded-md p-1 text-left hover:bg-hover pointer-coarse:min-h-11"
      trigger={
        <>
          <Avatar name={person.name} />
          <span className="min-w-0 flex-1 nav-slim:sr-only">
            <span className="block truncate text-sm font-medium leading-4">{person.name}</span>
            <span className="block truncate text-2xs text-ink-faint">{person.role}</span>
          </span>
        </>
      }
      items={[
        ...links.map((link) => ({ label: link.label, href: link.href, icon: <Icon name={link.icon} /> })),
        ...themes,
        { label: text.signOut, icon: <LogOut aria-hidden="true" />, separated: true, onSelect: leave },
      ]}
    />
  );
}
