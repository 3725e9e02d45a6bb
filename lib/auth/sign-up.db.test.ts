import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolver } from "#lib/access/resolver.ts";
import { findSession } from "#lib/access/session.ts";
import { closeClients } from "#lib/db/client.ts";
import { newBrowser } from "#lib/testing/browser.ts";
import { mailedSecret, mailsTo } from "#lib/testing/mailed.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { workOf } from "#lib/testing/work-of.ts";
import { authenticate } from "./authenticate.ts";
import { askForSignUp, confirmSignUp, lookAtSignUp } from "./sign-up.ts";

const password = "tulip anchor seven";
let rows: Records;

beforeAll(async () => {
  rows = await records();
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

const { context } = newBrowser();

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
    const { slug, started } = await confirmSignUp({ secret, slug: null, password }, newBrowser());
    expect(slug).toBe(input.slug);
    const session = await findSession(started.secret);
    expect(session?.memberships).toMatchObject([
      { company: { slug }, name: "Niamh Corcoran", role: "owner" },
    ]);
    expect(session?.currentCompanyId).toBe(session?.memberships[0]?.company.id);
    expect(await authenticate(input.email, password, newBrowser())).toMatchObject({ ok: true });
  });

  it("makes nothing for somebody who does not know the password, and the link still works for who does", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    const secret = await mailedSecret(input.email);
    const stranger = confirmSignUp({ secret, slug: null, password: "not the one chosen" }, newBrowser());
    await expect(stranger).rejects.toMatchObject({ fields: { password: [expect.any(String)] } });
    expect(await resolver().user.findUnique({ where: { email: input.email } })).toBeNull();
    expect(await confirmSignUp({ secret, slug: null, password }, newBrowser())).toMatchObject({
      slug: input.slug,
    });
  });

  it("begins the company's audit trail, with no password in it", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    await confirmSignUp({ secret: await mailedSecret(input.email), slug: null, password }, newBrowser());
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
      confirmSignUp({ secret, slug: null, password }, newBrowser()),
      confirmSignUp({ secret, slug: null, password }, newBrowser()),
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
    await confirmSignUp({ secret: await mailedSecret(first.email), slug: null, password }, newBrowser());
    await expect(askForSignUp(filledIn({ slug: first.slug }), context)).rejects.toMatchObject({
      fields: { slug: [expect.any(String)] },
    });
    const secret = await mailedSecret(second.email);
    expect(await lookAtSignUp(secret)).toMatchObject({ state: "open", slugIsFree: false });
    await expect(confirmSignUp({ secret, slug: null, password }, newBrowser())).rejects.toMatchObject({
      fields: { slug: [expect.any(String)] },
    });
    expect(await resolver().user.findUnique({ where: { email: second.email } })).toBeNull();
    expect(await confirmSignUp({ secret, slug: second.slug, password }, newBrowser())).toMatchObject({
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
    expect((await mailsTo(known.email)).map(({ kind }) => kind)).toEqual(["account_exists"]);
    expect(await resolver().company.findFirst({ where: { slug: taken.slug } })).toBeNull();
  });

  it("does not overwrite an account made in the meantime", async () => {
    const input = filledIn();
    await askForSignUp(input, context);
    await rows.user({ email: input.email });
    await expect(
      confirmSignUp({ secret: await mailedSecret(input.email), slug: null, password }, newBrowser()),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await resolver().company.findFirst({ where: { slug: input.slug } })).toBeNull();
  });
});
