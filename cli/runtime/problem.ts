/** A reason not to start that a person can act on: one clear sentence, without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** The sentence for any failure; what was not foreseen keeps its stack. */
export function explain(error: unknown): string {
  if (error instanceof StartProblem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
