/** Seconds from a try to the next: an outage of a night is survived, and nobody gets a reset link after days. */
export const retryDelays: readonly number[] = [60, 300, 1_800, 7_200, 28_800];

/** Tries before a mail counts as failed. */
export const mostAttempts: number = retryDelays.length + 1;

/** What nodemailer tells of a failure. */
export interface MailError {
  code?: string;
  responseCode?: number;
  message?: string;
}

/** Whether the receiving side said no for good (RFC 5321, 5yz): trying again would only be rude. */
export function isRefused({ code, responseCode = 0 }: MailError): boolean {
  return (code === "EENVELOPE" || code === "EMESSAGE") && responseCode >= 500 && responseCode < 600;
}

/** Whether the server itself could not be used, so that the next mail would fare no better. */
export function isServerDown({ code }: MailError): boolean {
  return code !== "EENVELOPE" && code !== "EMESSAGE";
}
