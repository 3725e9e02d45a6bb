import { z } from "zod";
import { sendDueMail } from "#lib/mail/send.ts";
import { defineJob } from "./job.ts";

/** Sends what is due in the outbox. The worker asks for it as soon as there is something. */
export const sendMailJob = defineJob({
  input: z.object({}),
  single: true,
  run: async (_input, signal) => ({ ...(await sendDueMail(signal)) }),
});
