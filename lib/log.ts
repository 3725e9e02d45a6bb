import pino from "pino";
import { env } from "#lib/env.ts";

/** One line of JSON an event. Never personal text: ids only. */
export const log = pino({ level: env.LOG_LEVEL, base: null });
