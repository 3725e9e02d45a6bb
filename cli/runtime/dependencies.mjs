/** Installs the locked dependencies when they are missing or older than the lock file. Plain Node, as machine.mjs. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { refuse, root } from "./machine.mjs";
import { pinnedNode } from "./pinned-node.mjs";

/**
 * Compares the lock file with the copy npm leaves behind at the end of an installation. Packages for other
 * platforms are optional in the first and absent from the second.
 *
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string }> }} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const found = installed.packages[path]?.version;
    if (path === "" || (optional && found === undefined)) return true;
    return found === version;
  });
}

function isUpToDate() {
  const left = join(root, "node_modules/.package-lock.json");
  if (!existsSync(left) || !existsSync(pinnedNode)) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  try {
    return isInstalled(read(join(root, "package-lock.json")), read(left));
  } catch {
    return false;
  }
}

export async function installDependencies() {
  if (isUpToDate()) return;
  console.log("· Installing the locked dependencies (once; about a minute) …");
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const child = spawn(command, [...args, "ci", "--include=dev", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
  });
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", resolve);
  });
  if (code === null) refuse("npm could not be run: install Node together with npm.");
  if (code !== 0) refuse("The dependencies could not be installed; npm's message above says why.");
  if (!existsSync(pinnedNode)) {
    refuse(
      "npm did not bring the pinned Node: allow its install script (npm config set ignore-scripts false).",
    );
  }
}
