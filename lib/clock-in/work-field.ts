import { AppError } from "#lib/errors.ts";

/** What is wrong with a customer or a project is told at the one field that forms have for both. */
export async function atWorkField<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { customerId, projectId, ...fields } = error.fields;
    const wrong = [...(customerId ?? []), ...(projectId ?? [])];
    if (wrong.length === 0) throw error;
    throw new AppError(error.code, error.message, { fields: { ...fields, work: wrong }, cause: error });
  }
}
