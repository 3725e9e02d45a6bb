import pino, { type Logger } from "pino";
import { env } from "#lib/env.ts";

let made: Logger | undefined;

/**
 * One line of JSON an event. Never personal text: ids only. Made at first use, as the command line imports this before
 * it has prepared the environment.
 */
export const log: Logger = new Proxy({} as Logger, {
  get(_target, key) {
    made ??= pino({ level: env.LOG_LEVEL, base: null });
    const value: unknown = made[key as keyof Logger];
    return typeof value === "function" ? value.bind(made) : value;
  },
});
