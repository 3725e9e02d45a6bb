"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { fieldLook } from "#components/form/field-look.ts";
import { type FormAct, formDataOf } from "#components/form/form-act.ts";
import { useUiText } from "#components/ui/ui-text.tsx";

interface Props {
  label: string;
  field: string;
  id: string;
  version: number;
  value: string;
  options?: { value: string; label: string }[] | undefined;
  maxLength?: number | undefined;
  act: FormAct;
  /** Whether the focus goes back to where the field was opened */
  onClose: (returnFocus: boolean) => void;
}

/** The field of a cell that is being changed. What is wrong stands below it, and what was typed stays. */
export function InlineField(props: Props) {
  const { label, field, id, options, maxLength, act, onClose } = props;
  // As it was when the field was opened, whatever the page brings meanwhile.
  const [value] = useState(props.value);
  const text = useUiText();
  const errorId = useId();
  const box = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [error, setError] = useState<string[]>([]);
  // Somebody else's version, once it has been told: saving again is meant.
  const [version, setVersion] = useState(props.version);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    box.current?.focus();
    if (box.current?.tagName === "INPUT") box.current.select();
  }, []);

  function save(after: (saved: boolean) => void) {
    const typed = box.current?.value ?? value;
    if (pending) return;
    if (typed === value && version === props.version) return after(true);
    startTransition(async () => {
      const form = formDataOf({ id, version: String(version), field, value: typed, was: value });
      const result = await act(null, form).catch(() => null);
      if (result?.ok) return after(true);
      const seen = result?.detail?.version;
      if (typeof seen === "number") setVersion(seen);
      const told = Object.values(result?.fields ?? {}).flat();
      const message = result?.message ?? text.unreachable;
      setError(told.includes(message) ? told : [message, ...told]);
      after(false);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!["Enter", "Escape", "Tab"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return onClose(true);
    const row = box.current?.closest("tr");
    const at = cellsOf(row).indexOf(box.current as HTMLElement);
    save((saved) => {
      if (!saved) return box.current?.focus();
      onClose(event.key === "Enter");
      if (event.key !== "Tab") return;
      setTimeout(
        () =>
          cellsOf(row)
            .at(at + (event.shiftKey ? -1 : 1))
            ?.click(),
        0,
      );
    });
  }

  // Leaving by the pointer keeps what was typed, as leaving by Tab does.
  function onBlur(event: FocusEvent) {
    if (pending || error.length > 0 || event.relatedTarget === null) return;
    save((saved) => (saved ? onClose(false) : undefined));
  }

  const shared = {
    "aria-label": label,
    "aria-invalid": error.length > 0,
    "aria-describedby": error.length > 0 ? errorId : undefined,
    "aria-busy": pending,
    "data-inline": true,
    defaultValue: value,
    className: `h-8! min-w-32 ${fieldLook()}`,
    onKeyDown,
    onBlur,
  };
  return (
    <span className="relative block">
      {options ? (
        <select ref={box} {...shared}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input ref={box} {...shared} type="text" maxLength={maxLength} autoComplete="off" />
      )}
      {error.length > 0 ? (
        <span
          id={errorId}
          role="alert"
          className="absolute left-0 top-full z-20 mt-1 block w-72 rounded-md bg-raised p-2 text-left text-xs whitespace-normal text-bad-text shadow-pop ring-1 ring-line"
        >
          {error.map((one) => (
            <span key={one} className="block">
              {one}
            </span>
          ))}
        </span>
      ) : null}
    </span>
  );
}

/** What can be opened in a row, and what is open. */
function cellsOf(row: Element | null | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>("[data-inline]") ?? [])];
}
