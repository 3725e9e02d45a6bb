/** Programs of the machine that tests need. Plain Node, as machine.mjs. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { refuse } from "./machine.mjs";

function install(name) {
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  if (apt("update").status === 0) apt("install", "-y", "--no-install-recommends", name);
}

/**
 * @param {{ name: string, purpose: string, places: (string | undefined)[], setting: string }} program its Debian
 *   package, what needs it, where it may be, and the setting that names another place
 * @returns {string} its path, after installing Debian's where none is found and that is possible
 */
export function bringProgram({ name, purpose, places, setting }) {
  const find = () => [process.env[setting], ...places].find((place) => place && existsSync(place));
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`· Installing ${name} for ${purpose} (once) …`);
    install(name);
  }
  return (
    find() ??
    refuse(
      `${purpose[0].toUpperCase()}${purpose.slice(1)} need ${name}: install it (as root: apt-get install ${name}), or set ${setting} to its path.`,
    )
  );
}
