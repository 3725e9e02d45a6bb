/** What runs on the machine's own Node, before there is TypeScript. */
import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript
import { isInstalled } from "./dependencies.mjs";
// @ts-expect-error plain JavaScript
import { isNodeNewEnough } from "./machine.mjs";
// @ts-expect-error plain JavaScript
import { parsePort } from "./port.mjs";

describe("the machine's Node", () => {
  it.each([
    ["18.20.4", false],
    ["20.18.3", false],
    ["20.19.0", true],
    ["22.0.0", true],
    ["26.9.0", true],
  ])("%s: %s", (version, enough) => expect(isNodeNewEnough(version)).toBe(enough));
});

describe("a port", () => {
  it.each([
    ["3000", 3000],
    ["65535", 65535],
    ["0", undefined],
    ["65536", undefined],
    ["80a", undefined],
    ["-1", undefined],
    ["3e3", undefined],
    ["", undefined],
  ])("%j is %s", (text, port) => expect(parsePort(text)).toBe(port));
});

describe("installed dependencies", () => {
  const wanted = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/a-darwin": { version: "1.0.0", optional: true },
    },
  };
  const installed = (packages: Record<string, { version: string }>) => isInstalled(wanted, { packages });

  it("are complete without the packages of other platforms", () => {
    expect(installed({ "node_modules/a": { version: "1.0.0" } })).toBe(true);
  });
  it("are not, when one is missing, old, or optional and old", () => {
    expect(installed({})).toBe(false);
    expect(installed({ "node_modules/a": { version: "0.9.0" } })).toBe(false);
    const old = { "node_modules/a": { version: "1.0.0" }, "node_modules/a-darwin": { version: "0.9.0" } };
    expect(installed(old)).toBe(false);
  });
});
