import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes the script for browsers without modules out of every page of a build. Those show none of our pages, which are
 * made of popovers and dialogs, and all others pass it over.
 *
 * @param dist the folder of the build, such as ".next"
 */
export function leaveOutOldBrowsers(dist: string): void {
  for (const path of globSync("**/build-manifest.json", { cwd: dist })) {
    const file = join(dist, path);
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    if (Array.isArray(manifest.polyfillFiles) && manifest.polyfillFiles.length > 0)
      writeFileSync(file, JSON.stringify({ ...manifest, polyfillFiles: [] }));
  }
}
