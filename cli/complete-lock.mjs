/**
 * Names the optional packages of other platforms that npm left out of package-lock.json because it does not always
 * find them. Without them `npm ci` calls the lock file out of sync. Run after adding a package:
 * node cli/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completeLock } from "./runtime/lock-file.mjs";
import { root } from "./runtime/machine.mjs";

const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = completeLock(lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Named ${added.join(", ")}.` : "The lock file is complete.");
