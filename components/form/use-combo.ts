"use client";

import { type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import { useUiText } from "#components/ui/ui-text.tsx";
import { matching, meant, mostShown } from "./combo-match.ts";
import { useForm } from "./form-context.ts";
import type { Option } from "./select-field.tsx";

interface Combo {
  name: string;
  options: Option[];
  value: string;
  onValue: (value: string) => void;
}

/**
 * What a searched field is doing: what is typed (nothing while it shows what is chosen), whether its list is open, and
 * which line the keys stand on. What is typed in full counts as chosen when the field is left; what fits nothing, or
 * several, stays there and is said to be wrong.
 */
export function useCombo({ name, options, value, onValue }: Combo) {
  const text = useUiText();
  const form = useForm();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  // Chosen from elsewhere: what is typed here no longer counts.
  if (seen !== value) {
    setSeen(value);
    setTyped(null);
  }
  const chosen = options.find((option) => option.value === value);
  const found = typed === null ? withFirst(options, chosen) : matching(options, typed);
  const shown = found.slice(0, mostShown);

  function show() {
    setActive(value || null);
    setOpen(true);
  }

  function close() {
    setOpen(false);
    setActive(null);
  }

  function choose(next: string) {
    close();
    setTyped(null);
    onValue(next);
    form?.report(name, []);
  }

  function type(next: string) {
    setTyped(next);
    setOpen(true);
    setActive(next === "" ? null : (matching(options, next).find(isOpenTo)?.value ?? null));
    if (next === "") onValue("");
  }

  function leave() {
    close();
    if (!typed) return setTyped(null);
    const one = meant(options, typed);
    if (one) choose(one.value);
    else form?.afterPress(() => form.report(name, [text.isNotChoice]));
  }

  function move(step: 1 | -1) {
    if (!open) return show();
    const lines = shown.filter(isOpenTo);
    const at = lines.findIndex((option) => option.value === active);
    const next = at < 0 && step < 0 ? lines.length - 1 : (at + step + lines.length) % lines.length;
    setActive(lines[next]?.value ?? null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (event.altKey && event.key === "ArrowUp") close();
      else move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      // At once: with Ctrl the form is sent by the same press, and reads the field.
      flushSync(() => (active === null ? leave() : choose(active)));
    } else if (event.key === "Escape" && (open || typed !== null)) {
      event.preventDefault();
      event.stopPropagation();
      close();
      setTyped(null);
      form?.report(name, []);
    }
  }

  return {
    open,
    active,
    shown,
    further: found.length - shown.length,
    words: typed ?? chosen?.label ?? "",
    /** Typed and not chosen: what the form would send is not what one sees. */
    undecided: Boolean(typed),
    show,
    choose,
    type,
    leave,
    onKeyDown,
  };
}

const isOpenTo = (option: Option) => !option.disabled;

/** All of them; the chosen one first when it would not be among those that are drawn. */
function withFirst(options: Option[], chosen: Option | undefined): Option[] {
  if (!chosen || options.indexOf(chosen) < mostShown) return options;
  return [chosen, ...options.filter((option) => option !== chosen)];
}
