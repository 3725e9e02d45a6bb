import { describe, expect, test } from "vitest";
import { clientAddress, networkOf, ourNetworks, trustedProxies } from "./client-address.ts";

describe("whose request it is", () => {
  const none = trustedProxies("");
  const proxies = trustedProxies("127.0.0.1, 10.0.0.0/8, ::1");

  test("a stranger's X-Forwarded-For is not believed", () => {
    expect(clientAddress("203.0.113.9", "198.51.100.1", none)).toBe("203.0.113.9");
    expect(clientAddress("203.0.113.9", "198.51.100.1", proxies)).toBe("203.0.113.9");
  });

  test("a believed proxy's last unknown address counts, not what a caller put before it", () => {
    expect(clientAddress("10.1.2.3", "1.2.3.4, 203.0.113.9", proxies)).toBe("203.0.113.9");
    expect(clientAddress("::1", "203.0.113.9, 10.9.9.9", proxies)).toBe("203.0.113.9");
  });

  test("rubbish in the header falls back to the peer", () => {
    expect(clientAddress("10.1.2.3", "rubbish", proxies)).toBe("10.1.2.3");
    expect(clientAddress("10.1.2.3", undefined, proxies)).toBe("10.1.2.3");
  });

  test("an address mapped into IPv6 is the same caller", () => {
    for (const written of ["::ffff:203.0.113.9", "::FFFF:cb00:7109", "0:0:0:0:0:ffff:203.0.113.9"]) {
      expect(clientAddress(written, undefined, none)).toBe("203.0.113.9");
      expect(clientAddress("10.1.2.3", `192.0.2.1, ${written}`, proxies)).toBe("203.0.113.9");
      expect(clientAddress(written, "198.51.100.1", trustedProxies("203.0.113.9"))).toBe("198.51.100.1");
    }
    for (const other of ["::fffe:cb00:7109", "64:ff9b::203.0.113.9", "::203.0.113.9", "::1"])
      expect(clientAddress(other, undefined, none)).toBe(other);
  });
});

test("a setting that names no address is refused", () => {
  expect(() => trustedProxies("proxy.internal")).toThrow(/neither an address nor a network/);
});

describe("networkOf", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8:1:2:3::", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1:2:3:4:5:192.0.2.7", "0:1:2:3::/64"],
    ["64:ff9b::192.0.2.7", "64:ff9b:0:0::/64"],
    ["no address", "no address"],
  ])("%s counts as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

test.each([
  ["127.0.0.1", true],
  ["127.9.9.9", true],
  [networkOf("::1"), true],
  ["10.1.2.3", true],
  ["10.2.0.0", false],
  ["192.0.2.9", true],
  ["192.0.2.8", false],
  [networkOf("2001:db8::5"), true],
  [networkOf("2001:db8:0:1::5"), false],
  [networkOf("2001:db8:ff:1::5"), true],
])("%s is ours: %s", (network, expected) => {
  expect(ourNetworks("10.1.0.0/16, 192.0.2.9, 2001:db8::77, 2001:db8:ff::/48")(network)).toBe(expected);
});

test("without proxies only this machine is ours", () => {
  expect([ourNetworks("")("127.0.0.1"), ourNetworks("")("10.0.0.1"), ourNetworks("")("")]).toEqual([
    true,
    false,
    false,
  ]);
});
