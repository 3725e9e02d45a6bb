import { expect, test } from "vitest";
import { takeStream } from "./streams.ts";

test("a caller has so many streams at once, others have their own, and one that ends makes room once", () => {
  const ends = Array.from({ length: 30 }, () => takeStream("one"));
  const again = () => takeStream("one");
  expect(again).toThrow(expect.objectContaining({ code: "rate_limited" }));
  takeStream("another")();
  ends[0]!();
  ends[0]!();
  again();
  expect(again).toThrow(expect.objectContaining({ code: "rate_limited" }));
});
