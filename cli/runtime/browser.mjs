/** The browser of the end-to-end tests. Plain Node, as machine.mjs. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { refuse } from "./machine.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function findBrowser() {
  return [process.env.PLAYWRIGHT_CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
}

function installBrowser() {
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  if (apt("update").status !== 0) return;
  apt("install", "-y", "--no-install-recommends", "chromium");
}

/** @returns {string} the browser's path, after installing Debian's where none is found and that is possible */
export function bringBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("· Installing chromium for the end-to-end tests (once) …");
    installBrowser();
  }
  return (
    findBrowser() ??
    refuse(
      "The end-to-end tests need a browser: install chromium (as root: apt-get install chromium), or set PLAYWRIGHT_CHROMIUM to one.",
    )
  );
}
