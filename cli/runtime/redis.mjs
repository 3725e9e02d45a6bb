/** The Redis of the tests of shared limits. Plain Node, as machine.mjs. */
import { bringProgram } from "./debian.mjs";

/** @returns {string} the server's path, after installing Debian's where none is found and that is possible */
export function bringRedis() {
  return bringProgram({
    name: "redis-server",
    purpose: "the tests of shared limits",
    setting: "REDIS_SERVER",
    places: ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server"],
  });
}
