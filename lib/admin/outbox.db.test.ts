import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformTrail, signedInPlatform } from "#lib/testing/platform-people.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { discardMail, findMailState, listMails, readMail, sendAgain } from "./outbox.ts";
import { outboxQuery } from "./schema.ts";

const reason = "Ticket 4711";
let made: Records;

beforeAll(async () => {
  made = await records();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

describe("mail", () => {
  const mail = async (values: object) => {
    const row = {
      id: newId(),
      toAddress: "a@example.com",
      kind: "invitation",
      subject: "Join",
      text: "link",
      ...values,
    };
    return (await made.write("mail_messages", row)).id;
  };

  it("is read only with a trace, and sent again when asked", async () => {
    const { actor } = await signedInPlatform(made, "administrator");
    const id = await mail({ status: "failed", attempts: 6, lastError: "refused" });
    const { rows } = await listMails(actor, outboxQuery.parse({ status: "failed" }));
    expect(rows).toMatchObject([{ id, attempts: 6, lastError: "refused" }]);
    expect(JSON.stringify(rows)).not.toContain("link");
    expect(await readMail(actor, id)).toMatchObject({ text: "link" });
    expect((await platformTrail(made)).at(-1)).toMatchObject({ act: "outbox.read", subject_id: id });
    await sendAgain(actor, { id, reason });
    const [row] = (await made.owner.query("SELECT status, attempts FROM mail_messages WHERE id = $1", [id]))
      .rows;
    expect(row).toEqual({ status: "queued", attempts: 0 });
    expect(await failure(sendAgain(actor, { id, reason }))).toMatchObject({ code: "conflict" });
  });

  it("is discarded as long as it was not sent, and stays to be read", async () => {
    const { actor } = await signedInPlatform(made, "administrator");
    const id = await mail({ status: "failed", attempts: 6, lastError: "refused" });
    expect(await findMailState(actor)).toMatchObject({
      server: null,
      failed: 1,
      lastError: { to: "a@example.com", error: "refused" },
    });
    await discardMail(actor, { id, reason });
    expect((await listMails(actor, outboxQuery.parse({ status: "discarded" }))).rows).toMatchObject([{ id }]);
    expect(await failure(discardMail(actor, { id, reason }))).toMatchObject({ code: "conflict" });
    const sent = await mail({ status: "sent", sentAt: new Date() });
    expect(await failure(discardMail(actor, { id: sent, reason }))).toMatchObject({ code: "conflict" });
    expect((await findMailState(actor)).lastSentAt).not.toBeNull();
    expect(await failure(discardMail(actor, { id: newId(), reason }))).toMatchObject({ code: "not_found" });
  });
});
