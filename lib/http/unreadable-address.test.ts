import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { unreadableAddress } from "./unreadable-address.ts";

function ask(url: string) {
  const response = { writeHead: vi.fn(() => response), end: vi.fn() };
  const answered = unreadableAddress({ url } as IncomingMessage, response as unknown as ServerResponse);
  return { answered, response };
}

describe("unreadableAddress", () => {
  it.each(["/c/%E0%A4%A", "/c/%", "/c/%zz/employees", "/c/%FF%FE", "/c/%ED%A0%80"])(
    "answers %s with 400",
    (url) => {
      const { answered, response } = ask(url);
      expect(answered).toBe(true);
      expect(response.writeHead).toHaveBeenCalledWith(400, expect.anything());
    },
  );

  it.each(["/", "/c/harbour-lane", "/c/%C3%A9t%C3%A9", "/c/a%20b?q=%E0%A4%A", "/%25"])(
    "leaves %s to the pages",
    (url) => {
      const { answered, response } = ask(url);
      expect(answered).toBe(false);
      expect(response.end).not.toHaveBeenCalled();
    },
  );
});
