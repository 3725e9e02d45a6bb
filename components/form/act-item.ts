import type { ReactNode } from "react";
import type { FormAct, Success } from "./form-act.ts";

/** What is asked before an act that cannot simply be undone. */
export interface Confirm {
  /** "Cancel the published week?" */
  title: string;
  /** The consequence in numbers. */
  consequence: ReactNode;
  /** The verb on the button: "Cancel the week". */
  verb: string;
  /** The safe button, which has the focus: "Keep it". Default "Cancel". */
  keep?: string;
  /** A word to be typed first; only for what can never be undone. */
  typed?: string;
  /** Asks for a reason, sent as `reason`. */
  reason?: { label: string; hint?: string };
}

interface ActBase {
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  /** Draws a line above it in a menu. */
  separated?: boolean;
}

/** Something one can do, as plain data: it leads somewhere, or it runs a server action. */
export type ActItem = ActBase &
  (
    | { href: string }
    | { act: FormAct; fields?: Record<string, string>; success?: Success; confirm?: Confirm }
  );

/** An `ActItem` that runs a server action. */
export type RunnableAct = Extract<ActItem, { act: FormAct }>;
