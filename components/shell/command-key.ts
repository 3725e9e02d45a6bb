import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Apple's keyboards call the key of commands ⌘; all others have Control for it. */
export const isApple = (platform: string): boolean => /mac|iphone|ipad|ipod/i.test(platform);

/**
 * Writes a key pressed together with the key of commands, as this device's keyboard shows it: "⌘K", or "Ctrl K". The
 * server cannot know the device: it writes `control`, and the browser corrects that once it has taken the page over.
 *
 * @param control what the Control key is called, in the reader's language
 */
export function useCommandKey(control: string): (key: string) => string {
  const apple = useSyncExternalStore(
    never,
    () => isApple(navigator.platform),
    () => false,
  );
  return (key) => (apple ? `⌘${key}` : `${control} ${key}`);
}
