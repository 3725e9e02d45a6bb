/** How long a second key may take after the first. */
export const sequenceMs = 1_200;

/**
 * Recognises keys pressed one after the other ("g d") and single keys ("?"). A key that begins no sequence forgets
 * what came before; the longer of two that fit at once waits for its second key.
 */
export function keySequence(bindings: string[]): (key: string, now: number) => string | undefined {
  let pressed: string[] = [];
  let last = 0;
  return (key, now) => {
    if (now - last > sequenceMs) pressed = [];
    last = now;
    const candidate = [...pressed, key].join(" ");
    const begins = (text: string) => bindings.some((binding) => binding.startsWith(`${text} `));
    if (begins(candidate)) {
      pressed = candidate.split(" ");
      return undefined;
    }
    pressed = begins(key) && !bindings.includes(candidate) ? [key] : [];
    if (bindings.includes(candidate)) return candidate;
    return pressed.length === 0 && bindings.includes(key) ? key : undefined;
  };
}
