import { AppError, type FieldErrors } from "#lib/errors.ts";

/** The fields of the form of a clock-in, as the API has them. */
const names: Record<string, string> = {
  start: "startedAt",
  date: "startedAt",
  end: "endedAt",
  break: "breakSeconds",
};

/** Runs a command that speaks of the fields of its form, and lets it speak of those of the API. */
export async function withApiNames<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, retryAfter, detail } = error;
    const fields: FieldErrors = {};
    for (const [name, messages] of Object.entries(error.fields)) fields[names[name] ?? name] = messages;
    throw new AppError(code, message, {
      fields,
      ...(retryAfter ? { retryAfter } : {}),
      ...(detail ? { detail } : {}),
      cause: error,
    });
  }
}
