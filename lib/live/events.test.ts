import { expect, test, vi } from "vitest";
import { changeEvents } from "./events.ts";

test.each(["before", "after"])("whoever leaves %s it begins is watched for no longer", (when) => {
  const left = new AbortController();
  const stop = vi.fn();
  if (when === "before") left.abort();
  changeEvents({ watch: () => stop, stillValid: async () => true, signal: left.signal });
  left.abort();
  expect(stop).toHaveBeenCalledOnce();
});
