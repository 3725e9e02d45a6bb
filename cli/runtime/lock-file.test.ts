import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript: it has to run before TypeScript can
import { completeLock, missingOptionals, platformOf } from "./lock-file.mjs";
import { root } from "./settings.ts";

describe("the lock file", () => {
  it("names every optional package it promises, or npm ci refuses it (node cli/complete-lock.mjs)", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    expect(missingOptionals(lock)).toEqual([]);
  });

  it.each([
    ["@next/swc-linux-x64-musl", { cpu: ["x64"], libc: ["musl"], os: ["linux"] }],
    ["@swc/core-linux-arm-gnueabihf", { cpu: ["arm"], libc: ["glibc"], os: ["linux"] }],
    ["@next/swc-win32-arm64-msvc", { cpu: ["arm64"], os: ["win32"] }],
    ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
    ["@biomejs/cli-darwin-arm64", { cpu: ["arm64"], os: ["darwin"] }],
  ])("reads the platform out of %s", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  it("is completed once, in npm's order", () => {
    const lock = {
      packages: {
        "": {},
        "node_modules/a": {
          version: "1.0.0",
          dev: true,
          optionalDependencies: { "a-linux-x64-musl": "1.0.0" },
        },
        "node_modules/b": { version: "1.0.0" },
      },
    };
    expect(completeLock(lock)).toEqual(["a-linux-x64-musl"]);
    expect(completeLock(lock)).toEqual([]);
    expect(Object.keys(lock.packages)).toEqual([
      "",
      "node_modules/a",
      "node_modules/a-linux-x64-musl",
      "node_modules/b",
    ]);
  });
});
