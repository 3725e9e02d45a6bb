/** Puts a newer page in the place of the one somebody is using, without taking anything out of their hands. */

/**
 * Makes an element like its newer self, changing only what differs: what is open stays open, what somebody typed or
 * holds the focus of stays where it is, and screen readers hear only what is new. What is marked data-keep belongs to
 * the page's script.
 */
export function update(old, fresh) {
  if (old.nodeName === "SCRIPT" || "keep" in (old.dataset ?? {})) return;
  if (!("attributes" in old)) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  const changed = isField(old) && isChanged(old);
  for (const { name } of [...old.attributes])
    if (name !== "open" && !fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (changed && old.matches("select")) return;
  updateChildren(old, fresh);
  if (isField(old) && !changed && old.value !== fresh.value) old.value = fresh.value;
}

/** Pairs children by their id, or else by their kind and order. None is moved: moving one takes its focus away. */
function updateChildren(old, fresh) {
  const rest = [...old.childNodes];
  const kindOf = (node) => `${node.nodeName} ${node.id ?? ""}`;
  let last = null;
  for (const next of [...fresh.childNodes]) {
    const at = rest.findIndex((node) => kindOf(node) === kindOf(next));
    if (at < 0) {
      old.insertBefore(next, last ? last.nextSibling : old.firstChild);
      last = next;
      continue;
    }
    for (const gone of rest.splice(0, at)) gone.remove();
    last = rest.shift();
    update(last, next);
  }
  for (const gone of rest) gone.remove();
}

export const isField = (node) => node.matches("input:not([type=hidden]), select");

/** Whether somebody chose or typed something else than the server said. */
export function isChanged(field) {
  if (!field.matches("select")) return field.value !== field.defaultValue;
  return [...field.options].some(
    (one) => one.selected !== one.defaultSelected && (one.value || one.defaultSelected),
  );
}
