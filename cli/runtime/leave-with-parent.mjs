/** Loaded into each child: when the start that made it is gone, even killed, the child does not stay behind. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
