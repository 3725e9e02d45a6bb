/** Loaded into each child: when the start that made it is gone, even killed, the child does not stay behind. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
// What the child forks in turn would inherit this and end while it waits for its first message, as the workers did by
// which `next dev` looks at pages with parameters.
const at = process.execArgv.indexOf(import.meta.url);
if (at > 0) process.execArgv.splice(at - 1, 2);
