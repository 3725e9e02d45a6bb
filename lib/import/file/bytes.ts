import { isUtf8 } from "node:buffer";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/** Files that are something else, by how they begin. */
const strangers: [start: number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], said("import.anExcelFile")],
  [[0x50, 0x4b, 0x05, 0x06], said("import.anEmptyZip")],
  [[0xd0, 0xcf, 0x11, 0xe0], said("import.anOldExcelFile")],
  [[0x25, 0x50, 0x44, 0x46], said("import.aPdf")],
  [[0x1f, 0x8b], said("import.aCompressedFile")],
  [[0x89, 0x50, 0x4e, 0x47], said("import.aPicture")],
  [[0xff, 0xd8, 0xff], said("import.aPicture")],
  [[0xff, 0xfe], said("import.utf16")],
  [[0xfe, 0xff], said("import.utf16")],
];

/**
 * Refuses what is not UTF-8 text of a bearable size, with the line where it goes wrong.
 *
 * Errors: invalid (field "file").
 */
export function checkBytes(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.length > maxBytes) throw invalid("file", said("import.tooLarge", { size: megabytes(maxBytes) }));
  const what = strangers.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1];
  if (what) throw invalid("file", said("import.notText", { what }));
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw invalid("file", said("import.nulByte", { line: lineOf(bytes, nul) }));
  if (!isUtf8(bytes)) {
    throw invalid("file", said("import.notUtf8", { line: firstBadLine(bytes) }));
  }
  if (!bytes.some((byte) => byte > 0x20 && byte < 0x80)) throw invalid("file", said("import.empty"));
}

function lineOf(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < position; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (const part of lineBytes(bytes)) {
    if (!isUtf8(part)) return line;
    line += 1;
  }
  return line;
}

/** The lines of a file as bytes, without their ends; a byte order mark is left out. */
export function* lineBytes(bytes: Uint8Array): Generator<Uint8Array> {
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (from < bytes.length) {
    const feed = bytes.indexOf(10, from);
    const end = feed < 0 ? bytes.length : feed;
    yield bytes.subarray(from, end > from && bytes[end - 1] === 13 ? end - 1 : end);
    from = end + 1;
  }
}

function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024
    ? said("import.megabytes", { count: Math.floor(bytes / 1024 / 1024) })
    : said("import.bytes", { count: bytes });
}
