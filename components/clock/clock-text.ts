/** The words of the clock card, from the catalogue: the client has no message runtime. */
export interface ClockText {
  in: string;
  out: string;
  break_start: string;
  break_end: string;
  switch: string;
  sending: string;
  /** "Saved {time}" */
  saved: string;
  failed: string;
  noAnswer: string;
  signedOut: string;
  tryAgain: string;
  signIn: string;
}

export type ClockAct = "in" | "out" | "break_start" | "break_end" | "switch";
