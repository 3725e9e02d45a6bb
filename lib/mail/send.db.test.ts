import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { ownerUrl, withClient } from "#lib/testing/database.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { mostAttempts } from "./retries.ts";

const never = new AbortController().signal;
let server: SMTPServer;
let received: string[];
/** How the server answers a recipient: null takes it. */
let answer: { code: number; text: string } | null;

beforeEach(async () => {
  received = [];
  answer = null;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) =>
      done(answer && Object.assign(new Error(answer.text), { responseCode: answer.code })),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  await withClient(ownerUrl(), (client) => client.query("DELETE FROM mail_messages"));
});
afterEach(async () => {
  await new Promise<void>((closed) => server.close(closed));
  delete process.env.SMTP_URL;
});
afterAll(closeClients);

/** Settings are read once per process: each test gets the module with its own. */
async function send(signal = never) {
  vi.resetModules();
  const { sendDueMail } = await import("./send.ts");
  return sendDueMail(signal);
}

async function queue(count = 1, values: object = {}): Promise<string> {
  const ids = Array.from({ length: count }, newId);
  const mail = {
    toAddress: "niamh@example.com",
    kind: "invitation",
    subject: "Welcome – ja",
    text: "Öffne\nden Link.",
  };
  const rows = ids.map((id) => ({ id, ...mail, ...values }));
  await withClient(ownerUrl(), (client) => insertRows(client, "mail_messages", rows));
  return ids[0] as string;
}

async function mails() {
  const sql = "SELECT status, attempts, last_error, sent_at, next_attempt_at FROM mail_messages ORDER BY id";
  return (await withClient(ownerUrl(), (client) => client.query(sql))).rows;
}

const dueNow = () =>
  withClient(ownerUrl(), (client) => client.query("UPDATE mail_messages SET next_attempt_at = now()"));

it("sends what is queued, once", async () => {
  const id = await queue();
  expect(await send()).toEqual({ sent: 1, failed: 0, kept: 0 });
  expect(await send()).toEqual({ sent: 0, failed: 0, kept: 0 });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain("To: niamh@example.com");
  expect(received[0]).toContain(`Message-ID: <${id}@hourly>`);
  expect(received[0]).toContain("Auto-Submitted: auto-generated");
  expect(await mails()).toMatchObject([
    { status: "sent", attempts: 1, last_error: null, sent_at: expect.any(Date) },
  ]);
});

it("sends each mail once when two workers send at the same moment", async () => {
  await queue(8);
  const runs = await Promise.all([send(), send(), send()]);
  expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(8);
  expect(received).toHaveLength(8);
});

it("tries again later what the server could not take now, and gives up in the end", async () => {
  await queue();
  answer = { code: 451, text: "try later" };
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    expect(await mails()).toMatchObject([{ status: "queued", attempts: attempt - 1 }]);
    expect(await send()).toMatchObject({ sent: 0, failed: 1 });
    expect(await send()).toMatchObject({ sent: 0, failed: 0 });
    await dueNow();
  }
  expect(await mails()).toMatchObject([
    { status: "failed", last_error: expect.stringContaining("try later") },
  ]);
  expect(await send()).toMatchObject({ failed: 0 });
});

it("does not try again what was refused for good", async () => {
  await queue();
  answer = { code: 550, text: "no such person" };
  await send();
  expect(await mails()).toMatchObject([
    { status: "failed", attempts: 1, last_error: expect.stringContaining("no such person") },
  ]);
});

it("tries no second mail at a server that is down", async () => {
  await queue(3);
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  expect(await send()).toEqual({ sent: 0, failed: 1, kept: 0 });
  expect((await mails()).map((mail) => mail.attempts).sort()).toEqual([0, 0, 1]);
});

it("waits longer after each try", async () => {
  await queue(1, { attempts: 2 });
  answer = { code: 451, text: "try later" };
  await send();
  const [mail] = await mails();
  expect((mail.next_attempt_at.getTime() - Date.now()) / 60_000).toBeCloseTo(30, 0);
});

it("keeps mail in the outbox when there is no server", async () => {
  await queue(2);
  process.env.SMTP_URL = "";
  expect(await send()).toEqual({ sent: 0, failed: 0, kept: 2 });
  expect(await mails()).toMatchObject([{ status: "kept" }, { status: "kept" }]);
});

it("stops between two mails when it is told to", async () => {
  await queue(2);
  expect(await send(AbortSignal.abort())).toMatchObject({ sent: 0 });
});
