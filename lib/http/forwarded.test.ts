import { expect, test, vi } from "vitest";
import { trustedProxies } from "./client-address.ts";
import { dropForwarded } from "./forwarded.ts";

const { settings, warn } = vi.hoisted(() => ({
  settings: { PUBLIC_URL: undefined as string | undefined },
  warn: vi.fn(),
}));
vi.mock("#lib/env.ts", () => ({ env: settings }));
vi.mock("#lib/log.ts", () => ({ log: { warn } }));

const claimed = {
  host: "hours.example",
  forwarded: "host=evil.example",
  "x-forwarded-host": "evil.example",
  "x-forwarded-port": "1",
  "x-forwarded-proto": "https",
};
const proxies = trustedProxies("10.0.0.0/8, ::1");
function left(peer: string) {
  const headers = { ...claimed };
  dropForwarded(headers, peer, proxies);
  return headers;
}

test.each(["203.0.113.9", "::ffff:203.0.113.9", "2001:db8::1", ""])(
  "%s may not say which host or protocol it was",
  (peer) => {
    expect(left(peer)).toEqual({ host: "hours.example" });
    expect(warn).not.toHaveBeenCalled();
  },
);

test("a believed proxy may, and without an address by https that is told once", () => {
  settings.PUBLIC_URL = "https://hours.example";
  expect(left("10.1.2.3")).toEqual(claimed);
  expect(warn).not.toHaveBeenCalled();
  settings.PUBLIC_URL = "http://hours.example";
  for (const peer of ["10.1.2.3", "::ffff:10.1.2.3", "::1"]) expect(left(peer)).toEqual(claimed);
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("PUBLIC_URL"));
});
