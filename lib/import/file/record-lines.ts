const feed = 10;
const carriageReturn = 13;

/**
 * Where the records of a CSV file begin, counted on its bytes: a record may hold line ends of its own, and the parser
 * counts a CR LF within quotes as two.
 */
export class RecordLines {
  private readonly bytes: Uint8Array;
  private at = 0;
  private line = 1;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The line the next record begins on: empty lines before it are passed over. */
  next(): number {
    while (this.bytes[this.at] === feed || this.bytes[this.at] === carriageReturn) {
      if (this.bytes[this.at] === feed) this.line += 1;
      this.at += 1;
    }
    return this.line;
  }

  /** Goes on to the end of a record that was read. */
  pass(end: number): void {
    for (
      let at = this.bytes.indexOf(feed, this.at);
      at >= 0 && at < end;
      at = this.bytes.indexOf(feed, at + 1)
    )
      this.line += 1;
    this.at = Math.max(this.at, end);
  }
}
