/** An example with ids in the places of its records, always the same ones, as the reference shows it. */
export function sampleIds(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? {}).replace(/"\{([a-z-]+)\}"/g, (_, noun: string) =>
      JSON.stringify(sampleId(noun)),
    ),
  );
}

/** An id that looks like ours and is nobody's: the noun spelled in hexadecimal. */
function sampleId(noun: string): string {
  const tail = [...noun].map((letter) => letter.charCodeAt(0).toString(16)).join("");
  return `019a0000-0000-7000-8000-${tail.slice(0, 12).padEnd(12, "0")}`;
}
