/** `npm test`: brings what is missing, a browser and a Redis included, then runs the check on the pinned Node. */
import { bringBrowser } from "./runtime/browser.mjs";
import { installDependencies } from "./runtime/dependencies.mjs";
import { checkNode } from "./runtime/machine.mjs";
import { becomePinned } from "./runtime/pinned-node.mjs";
import { bringRedis } from "./runtime/redis.mjs";

checkNode();
await installDependencies();
process.env.PLAYWRIGHT_CHROMIUM = bringBrowser();
process.env.REDIS_SERVER = bringRedis();
await becomePinned("cli/check.ts", process.argv.slice(2));
