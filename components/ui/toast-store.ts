export interface ToastMessage {
  /** What happened: "3 clock-ins moved to Kitchen". Never an error: those stay where they arose. */
  text: string;
  /** Takes the act back. */
  undo?: () => void | Promise<void>;
  /** A link instead: to the thing that was made. */
  link?: { label: string; href: string };
}

type Listener = (message: ToastMessage | null) => void;
const listeners = new Set<Listener>();
// Kept for a region that mounts after the toast was sent, as after a redirect to another layout.
let waiting: ToastMessage | null = null;

/** Shows a message for 10 s at the bottom centre; a newer one takes its place. Client only. */
export function toast(message: ToastMessage): void {
  if (listeners.size === 0) waiting = message;
  for (const listener of listeners) listener(message);
}

export function onToast(listener: Listener): () => void {
  listeners.add(listener);
  if (waiting) listener(waiting);
  waiting = null;
  return () => listeners.delete(listener);
}
