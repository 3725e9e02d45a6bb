import type english from "#messages/en/shell.json";

/** The words of the shell; built on the server and handed to its client parts. */
export type ShellText = typeof english;
