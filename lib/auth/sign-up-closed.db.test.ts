import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { askForSignUp, confirmSignUp, signUpIsOpen } from "./sign-up.ts";

vi.hoisted(() => Object.assign(process.env, { SIGN_UP: "off" }));

let rows: Records;
beforeAll(async () => {
  rows = await records();
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

const context = { requestId: "test", address: "192.0.2.1", device: "A test" };

describe("an installation that takes no new companies", () => {
  it("says so", async () => expect(await signUpIsOpen()).toBe(false));

  it("takes no sign-up and writes no mail", async () => {
    const input = {
      ...{ name: "Harbour Lane", slug: "harbour-lane", zone: "Europe/Dublin", currency: "EUR" },
      ...{ ownerName: "Niamh Corcoran", email: "niamh@example.test", password: "tulip anchor seven" },
    };
    await expect(askForSignUp(input, context)).rejects.toMatchObject({ code: "forbidden" });
    const { rows: mails } = await rows.owner.query("SELECT id FROM mail_messages");
    expect(mails).toEqual([]);
  });

  it("confirms none either, so a link from before closing makes nothing", async () => {
    const browser = { context, deviceSecret: null, sessionSecret: null };
    const confirmed = confirmSignUp({ secret: "any", slug: null, password: "tulip anchor seven" }, browser);
    await expect(confirmed).rejects.toMatchObject({ code: "forbidden" });
  });
});
