/** `npm start`: looks whether anything stands in the way, installs what is missing, goes on with the pinned Node. */
import { installDependencies } from "./runtime/dependencies.mjs";
import { checkNode, loadDotEnv } from "./runtime/machine.mjs";
import { becomePinned } from "./runtime/pinned-node.mjs";
import { checkAddress } from "./runtime/port.mjs";

checkNode();
loadDotEnv();
await checkAddress();
await installDependencies();
await becomePinned("cli/start.ts", process.argv.slice(2));
