import { randomUUIDv7 } from "node:crypto";

/** A UUID version 7 (RFC 9562): ids made later sort later, which keeps inserts at the right edge of an index. */
export function newId(): string {
  return randomUUIDv7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a lower-case UUID; the only shape that is ever put into a SET statement. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
