/** The browser of the end-to-end tests. Plain Node, as machine.mjs. */
import { bringProgram } from "./debian.mjs";

/** @returns {string} the browser's path, after installing Debian's where none is found and that is possible */
export function bringBrowser() {
  return bringProgram({
    name: "chromium",
    purpose: "the end-to-end tests",
    setting: "PLAYWRIGHT_CHROMIUM",
    places: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
  });
}
