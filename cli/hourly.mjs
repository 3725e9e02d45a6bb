#!/usr/bin/env node
/** `npx hourly …`: hands over to the command line on the pinned Node. */
import { installDependencies } from "./runtime/dependencies.mjs";
import { checkNode, loadDotEnv } from "./runtime/machine.mjs";
import { becomePinned } from "./runtime/pinned-node.mjs";

checkNode();
loadDotEnv();
await installDependencies();
await becomePinned("cli/hourly.ts", process.argv.slice(2));
