import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { leaveOutOldBrowsers } from "./old-browsers.ts";

it("takes the script for old browsers out of the manifest of every page, and nothing else", () => {
  const dist = mkdtempSync(join(tmpdir(), "hourly-manifests-"));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  const page = join(dist, "server/app/c/[company]/page");
  mkdirSync(page, { recursive: true });
  const manifest = { polyfillFiles: ["static/chunks/old.js"], rootMainFiles: ["static/chunks/main.js"] };
  const files = [join(dist, "build-manifest.json"), join(page, "build-manifest.json")];
  for (const file of files) writeFileSync(file, JSON.stringify(manifest));
  leaveOutOldBrowsers(dist);
  for (const file of files)
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ ...manifest, polyfillFiles: [] });
});
