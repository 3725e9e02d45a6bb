import { randomBytes } from "node:crypto";

let lastMillisecond = 0;
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562): the millisecond, then a counter that keeps ids of one process in the order they were
 * made, then chance. Being in order keeps B-tree inserts at the right edge of the index.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = bytes.readUInt16BE(6) & 0x7ff;
  } else {
    sequence += 1;
    if (sequence > 0xfff) {
      lastMillisecond += 1;
      sequence = 0;
    }
  }
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a lower-case UUID; the only shape that is ever put into a SET statement. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
