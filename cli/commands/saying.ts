import { toAppError } from "#lib/errors.ts";
import { StartProblem } from "../runtime/problem.ts";

/** Options are named for their fields, with the zone's own name spelled out. */
const optionOf = (field: string) =>
  `--${field === "zone" ? "time-zone" : field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Runs a command and says foreseen errors with the option they belong to; others keep their trace. */
export async function saying(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = toAppError(error);
    if (known.code === "internal") throw error;
    const fields = Object.entries(known.fields).map(
      ([field, messages]) => `${optionOf(field)}: ${messages.join(" ")}`,
    );
    throw new StartProblem(fields.length > 0 ? fields.join("\n") : known.message);
  }
}
