import { CleanupList } from "./cleanup.ts";

/** What a command of `hourly` has started and takes away again, however it ends. */
export const commandCleanup = new CleanupList();
