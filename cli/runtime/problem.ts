/** A reason not to start that a person can act on: one clear sentence, without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** The sentence for any failure; what was not foreseen keeps its stack. */
export function explain(error: unknown): string {
  if (isForPeople(error)) return error.message;
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  if (path && (code === "EACCES" || code === "EPERM")) {
    return `This user may not use ${path}; perhaps Hourly was started here by another user before, such as root.`;
  }
  if (code === "ENOSPC") return "The disk is full.";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** By name, so that this file needs nothing of lib/ and can run before the client is generated. */
function isForPeople(error: unknown): error is Error {
  return error instanceof StartProblem || (error instanceof Error && error.name === "AppError");
}
