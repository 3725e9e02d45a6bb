import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolver } from "#lib/access/resolver.ts";
import { findSession } from "#lib/access/session.ts";
import { firstAdministratorLink, makeFirstAdministrator } from "#lib/auth/first-administrator.ts";
import { closeClients } from "#lib/db/client.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { workOf } from "#lib/testing/work-of.ts";
import { authenticate } from "./authenticate.ts";
import { hashPassword } from "./password-hash.ts";
import { askForReset, lookAtReset, resetPassword } from "./password-reset.ts";
import { type Browser, beginSession } from "./sessions.ts";
import { askForSignUp, confirmSignUp, lookAtSignUp } from "./sign-up.ts";

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

const browser = (): Browser => ({
  context: { requestId: "test", address: "192.0.2.1", device: "A test" },
  deviceSecret: null,
  sessionSecret: null,
});
const { context } = browser();

const mailTo = (toAddress: string) =>
  resolver().mailMessage.findMany({ where: { toAddress }, orderBy: { id: "asc" } });

/** The secret of the link in the last mail to an address. */
async function mailedSecret(address: string): Promise<string> {
  const mail = (await mailTo(address)).at(-1);
  return /\/(?:confirm|reset-password)\/([A-Za-z0-9_-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
}

/** Makes a link old. */
const age = (email: string) =>
  resolver().credential.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1000) } });

describe("choosing a new password by mail", () => {
  const user = async (email: string) => rows.user({ email, passwordHash: await hashPassword(password) });

  it("sets it, ends every session and works once", async () => {
    const email = "reset.one@example.test";
    const { id, displayName } = await user(email);
    const { secret: cookie } = await beginSession({ id, name: displayName }, browser(), {
      keep: true,
      way: "password",
    });
    await askForReset(email, context);
    const secret = await mailedSecret(email);
    expect(await lookAtReset(secret)).toEqual({ state: "open", email });
    expect(await findSession(cookie)).not.toBeNull();
    await resetPassword(secret, next, context);
    expect(await findSession(cookie)).toBeNull();
    expect(await authenticate(email, next, browser())).toMatchObject({ ok: true });
    expect(await lookAtReset(secret)).toEqual({ state: "used" });
    await expect(resetPassword(secret, next, context)).rejects.toMatchObject({ code: "gone" });
    expect((await mailTo(email)).map(({ kind }) => kind)).toEqual(["password_reset", "password_changed"]);
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
    await age(email);
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
    expect((await mailTo(unknown)).map(({ kind }) => kind)).toEqual(["password_reset_unknown"]);
    expect(await mailedSecret(unknown)).toBe("");
  });

  it("sends three mails to an address, then pauses, for any address alike", async () => {
    for (const email of ["flood.known@example.test", "flood.unknown@example.test"]) {
      if (email.includes(".known")) await user(email);
      for (let at = 0; at < 6; at += 1) await askForReset(email, context);
      expect(await mailTo(email)).toHaveLength(3);
    }
  });
});

describe("signing up", () => {
  let count = 0;
  const filledIn = (values: object = {}) => {
    count += 1;
    return {
      name: "Harbour Lane",
      slug: `harbour-lane-${count}`,
      zone: "Europe/Dublin",
      currency: "EUR",
      ownerName: "Niamh Corcoran",
      email: `niamh${count}@example.test`,
      password,
      ...values,
    };
  };

  it("makes company, owner and account when the link is opened, and nothing before", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    expect(await resolver().company.findFirst({ where: { slug: input.slug } })).toBeNull();
    expect(await resolver().user.findUnique({ where: { email: input.email } })).toBeNull();
    const secret = await mailedSecret(input.email);
    expect(await lookAtSignUp(secret)).toMatchObject({ state: "open", email: input.email, slugIsFree: true });
    const { slug, started } = await confirmSignUp({ secret, slug: null, password }, browser());
    expect(slug).toBe(input.slug);
    const session = await findSession(started.secret);
    expect(session?.memberships).toMatchObject([
      { company: { slug }, name: "Niamh Corcoran", role: "owner" },
    ]);
    expect(session?.currentCompanyId).toBe(session?.memberships[0]?.company.id);
    expect(await authenticate(input.email, password, browser())).toMatchObject({ ok: true });
  });

  it("makes nothing for somebody who does not know the password, and the link still works for who does", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    const secret = await mailedSecret(input.email);
    const stranger = confirmSignUp({ secret, slug: null, password: "not the one chosen" }, browser());
    await expect(stranger).rejects.toMatchObject({ fields: { password: [expect.any(String)] } });
    expect(await resolver().user.findUnique({ where: { email: input.email } })).toBeNull();
    expect(await confirmSignUp({ secret, slug: null, password }, browser())).toMatchObject({
      slug: input.slug,
    });
  });

  it("begins the company's audit trail, with no password in it", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    await confirmSignUp({ secret: await mailedSecret(input.email), slug: null, password }, browser());
    const company = await resolver().company.findFirstOrThrow({ where: { slug: input.slug } });
    const { rows: entries } = await rows.owner.query(
      "SELECT e.act, d.actor_name, d.after FROM audit_entries e JOIN audit_details d ON d.company_id = e.company_id AND d.entry_id = e.id WHERE e.company_id = $1 ORDER BY e.id",
      [company.id],
    );
    expect(entries.map(({ act }) => act)).toEqual(["company.create", "employee.add"]);
    expect(entries[0].actor_name).toBe("Niamh Corcoran");
    expect(entries[1].after).toMatchObject({ number: "1", role: "owner" });
    const links = await resolver().credential.findMany({ where: { email: input.email } });
    expect(JSON.stringify([entries, links])).not.toContain("argon2");
  });

  it("works once, also when pressed twice at the same moment", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    const secret = await mailedSecret(input.email);
    const both = await Promise.allSettled([
      confirmSignUp({ secret, slug: null, password }, browser()),
      confirmSignUp({ secret, slug: null, password }, browser()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "gone" } });
    expect(await lookAtSignUp(secret)).toEqual({ state: "used" });
    expect(await resolver().company.count({ where: { slug: input.slug } })).toBe(1);
  });

  it("refuses a short name that is taken, and asks for another when it was taken meanwhile", async () => {
    const [first, second] = [filledIn(), filledIn()];
    await askForSignUp(first, context);
    await askForSignUp({ ...second, slug: first.slug }, context);
    await confirmSignUp({ secret: await mailedSecret(first.email), slug: null, password }, browser());
    await expect(askForSignUp(filledIn({ slug: first.slug }), context)).rejects.toMatchObject({
      fields: { slug: [expect.any(String)] },
    });
    const secret = await mailedSecret(second.email);
    expect(await lookAtSignUp(secret)).toMatchObject({ state: "open", slugIsFree: false });
    await expect(confirmSignUp({ secret, slug: null, password }, browser())).rejects.toMatchObject({
      fields: { slug: [expect.any(String)] },
    });
    expect(await resolver().user.findUnique({ where: { email: second.email } })).toBeNull();
    expect(await confirmSignUp({ secret, slug: second.slug, password }, browser())).toMatchObject({
      slug: second.slug,
    });
  });

  it("does the same work for an address that has an account, and tells only its owner", async () => {
    const known = await rows.user({ email: "has.account@example.test" });
    const [free, taken] = [filledIn(), filledIn({ email: known.email })];
    const one = await workOf(() => askForSignUp(free, context));
    const other = await workOf(() => askForSignUp(taken, context));
    expect(other.statements).toEqual(one.statements);
    expect([one.runs, other.runs]).toEqual([1, 1]);
    expect((await mailTo(known.email)).map(({ kind }) => kind)).toEqual(["account_exists"]);
    expect(await resolver().company.findFirst({ where: { slug: taken.slug } })).toBeNull();
  });

  it("does not overwrite an account made in the meantime", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    await rows.user({ email: input.email });
    await expect(
      confirmSignUp({ secret: await mailedSecret(input.email), slug: null, password }, browser()),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await resolver().company.findFirst({ where: { slug: input.slug } })).toBeNull();
  });
});

describe("the first administrator", () => {
  it("tells nobody without a link which addresses have accounts", async () => {
    const { email } = await rows.user({ passwordHash: await hashPassword(password) });
    for (const address of [email, "nobody.at.all@example.test"]) {
      const asked = makeFirstAdministrator("a".repeat(43), { ...filledIn, email: address }, browser());
      await expect(asked).rejects.toMatchObject({ code: "gone" });
    }
  });

  it("may be somebody with an account, who proves it", async () => {
    const user = await rows.user({ passwordHash: await hashPassword(password) });
    const secret = secretOf(await firstAdministratorLink());
    const asked = { ...filledIn, email: user.email, password: "not the password" };
    await expect(makeFirstAdministrator(secret, asked, browser())).rejects.toMatchObject({
      fields: { password: [expect.any(String)] },
    });
    expect((await resolver().user.findUnique({ where: { id: user.id } }))?.platformRole).toBeNull();
  });

  const filledIn = { name: "Ada Root", email: "ada.root@example.test", password };
  const secretOf = (link: string | null) => link?.split("/").at(-1) ?? "";

  it("is made once, by the last link", async () => {
    const [former, link] = [await firstAdministratorLink(), await firstAdministratorLink()];
    expect(link).toMatch(/^http:\/\/localhost:\d+\/first-administrator\/[A-Za-z0-9_-]{43}$/);
    await expect(makeFirstAdministrator(secretOf(former), filledIn, browser())).rejects.toMatchObject({
      code: "gone",
    });
    const { secret } = await makeFirstAdministrator(secretOf(link), filledIn, browser());
    expect((await findSession(secret))?.user.platformRole).toBe("administrator");
    await expect(makeFirstAdministrator(secretOf(link), filledIn, browser())).rejects.toMatchObject({
      code: "gone",
    });
    expect(await firstAdministratorLink()).toBeNull();
  });
});
