import { env } from "#lib/env.ts";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import type { ImportFile } from "../commands.ts";
import type { ImportFormat } from "../schema.ts";
import { guessFormat } from "./guess-format.ts";

/** A file from a form with its bytes. Errors: invalid (field "file") when it is too large to be looked at. */
export async function uploadedFile(file: File, format: ImportFormat | "auto"): Promise<ImportFile> {
  if (file.size > env.IMPORT_MAX_BYTES) {
    const count = Math.floor(env.IMPORT_MAX_BYTES / 1024 / 1024);
    throw invalid("file", said("import.tooLarge", { size: said("import.megabytes", { count }) }));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, format: format === "auto" ? guessFormat(file.name, bytes) : format };
}
