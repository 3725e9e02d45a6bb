/** The words that the page's own script needs. */
export interface ClockText {
  sending: string;
  /** "Saved {time}" */
  saved: string;
  failed: string;
  noAnswer: string;
  tryAgain: string;
  signIn: string;
}

export type ClockAct = "in" | "out" | "break_start" | "break_end" | "switch";
