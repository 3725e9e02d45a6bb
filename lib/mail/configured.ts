import { env } from "#lib/env.ts";

/** Whether mail leaves this installation; without SMTP it is kept in the outbox, where an administrator reads it. */
export const mailIsConfigured = () => env.SMTP_URL !== undefined;
