import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSession } from "#lib/access/session.ts";
import { closeClients } from "#lib/db/client.ts";
import { newBrowser } from "#lib/testing/browser.ts";
import { ageLinks, mailedSecret, mailsTo } from "#lib/testing/mailed.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { workOf } from "#lib/testing/work-of.ts";
import { authenticate } from "./authenticate.ts";
import { hashPassword } from "./password-hash.ts";
import { askForReset, lookAtReset, resetPassword } from "./password-reset.ts";
import { beginSession } from "./sessions.ts";

const password = "tulip anchor seven";
const next = "seven clouds and a fish";
let rows: Records;

beforeAll(async () => {
  rows = await records();
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

const { context } = newBrowser();

describe("choosing a new password by mail", () => {
  const user = async (email: string) => rows.user({ email, passwordHash: await hashPassword(password) });

  it("sets it, ends every session and works once", async () => {
    const email = "reset.one@example.test";
    const { id, displayName } = await user(email);
    const { secret: cookie } = await beginSession({ id, name: displayName }, newBrowser(), {
      keep: true,
      way: "password",
    });
    await askForReset(email, context);
    const secret = await mailedSecret(email);
    expect(await lookAtReset(secret)).toEqual({ state: "open", email });
    expect(await findSession(cookie)).not.toBeNull();
    await resetPassword(secret, next, context);
    expect(await findSession(cookie)).toBeNull();
    expect(await authenticate(email, next, newBrowser())).toMatchObject({ ok: true });
    expect(await lookAtReset(secret)).toEqual({ state: "used" });
    await expect(resetPassword(secret, next, context)).rejects.toMatchObject({ code: "gone" });
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(["password_reset", "password_changed"]);
  });

  it("lets a second link die with the first", async () => {
    const email = "reset.two@example.test";
    await user(email);
    await askForReset(email, context);
    const first = await mailedSecret(email);
    await askForReset(email, context);
    const second = await mailedSecret(email);
    await resetPassword(second, next, context);
    expect(await lookAtReset(first)).toEqual({ state: "revoked" });
    await expect(resetPassword(first, password, context)).rejects.toMatchObject({ code: "gone" });
  });

  it("gives one of two at the same moment", async () => {
    const email = "reset.race@example.test";
    await user(email);
    await askForReset(email, context);
    const secret = await mailedSecret(email);
    const both = await Promise.allSettled([
      resetPassword(secret, next, context),
      resetPassword(secret, `${next} more`, context),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("expires", async () => {
    const email = "reset.old@example.test";
    await user(email);
    await askForReset(email, context);
    const secret = await mailedSecret(email);
    await ageLinks(email);
    expect(await lookAtReset(secret)).toEqual({ state: "expired" });
    await expect(resetPassword(secret, next, context)).rejects.toMatchObject({ code: "gone" });
  });

  it("refuses a bad password without using the link", async () => {
    const email = "reset.bad@example.test";
    await user(email);
    await askForReset(email, context);
    const secret = await mailedSecret(email);
    await expect(resetPassword(secret, "reset.bad 1234", context)).rejects.toMatchObject({ code: "invalid" });
    expect((await lookAtReset(secret)).state).toBe("open");
  });

  it.each(["", "x", "a".repeat(43), "../../etc/passwd", `${"a".repeat(42)}\u0000`])(
    "knows no %j",
    async (secret) => {
      expect(await lookAtReset(secret)).toEqual({ state: "unknown" });
      await expect(resetPassword(secret, next, context)).rejects.toMatchObject({ code: "gone" });
    },
  );

  it("does the same work for addresses nobody has, and their mail opens nothing", async () => {
    const [known, unknown] = ["reset.known@example.test", "reset.unknown@example.test"];
    await user(known);
    const one = await workOf(() => askForReset(known, context));
    const other = await workOf(() => askForReset(unknown, context));
    expect(one.statements.length).toBeGreaterThan(5);
    expect(other.statements).toEqual(one.statements);
    expect((await mailsTo(unknown)).map(({ kind }) => kind)).toEqual(["password_reset_unknown"]);
    expect(await mailedSecret(unknown)).toBe("");
  });

  it("sends three mails to an address, then pauses, for any address alike", async () => {
    for (const email of ["flood.known@example.test", "flood.unknown@example.test"]) {
      if (email.includes(".known")) await user(email);
      for (let at = 0; at < 6; at += 1) await askForReset(email, context);
      expect(await mailsTo(email)).toHaveLength(3);
    }
  });
});
