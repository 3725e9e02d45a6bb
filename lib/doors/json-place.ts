/** Where a text stops being JSON, counted from 1 as editors do. */
export interface Place {
  line: number;
  column: number;
}

/**
 * The first character after which no JSON could follow any more. The parser names a place only sometimes, so it is
 * asked about beginnings of the text, half as many each time.
 */
export function placeOfError(text: string): Place {
  let [fine, broken] = [0, text.length + 1];
  while (broken - fine > 1) {
    const middle = (fine + broken) >> 1;
    if (couldGoOn(text.slice(0, middle))) fine = middle;
    else broken = middle;
  }
  const before = text.slice(0, fine).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Whether a text is JSON or the beginning of some. */
function couldGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    if (/^(Unexpected end|Unterminated)/.test(message)) return true;
    return Number(/at position (\d+)/.exec(message)?.[1]) === text.length;
  }
}
