const storageKey = "hourly.single-keys";

/** Whether the person has turned single-key shortcuts off on this device. */
export function singleKeysOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === "off";
  } catch {
    // Storage can be forbidden; then the keys simply work.
    return false;
  }
}

/** Turns single-key shortcuts on or off on this device. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // Nothing to keep it in: it holds until the page is left.
  }
}

/** Whether a key press belongs to a field or to a combination, and so is not ours. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.closest("[role=menu], [role=listbox], [role=combobox], dialog[open]")
  )
    return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "reset"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
