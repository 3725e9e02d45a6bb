import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolver } from "#lib/access/resolver.ts";
import { findSession } from "#lib/access/session.ts";
import { closeClients } from "#lib/db/client.ts";
import { newBrowser } from "#lib/testing/browser.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { firstAdministratorLink, makeFirstAdministrator } from "./first-administrator.ts";
import { hashPassword } from "./password-hash.ts";

const password = "tulip anchor seven";
let rows: Records;

beforeAll(async () => {
  rows = await records();
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

describe("the first administrator", () => {
  const filledIn = { name: "Ada Root", email: "ada.root@example.test", password };
  const secretOf = (link: string | null) => link?.split("/").at(-1) ?? "";

  it("tells nobody without a link which addresses have accounts", async () => {
    const { email } = await rows.user({ passwordHash: await hashPassword(password) });
    for (const address of [email, "nobody.at.all@example.test"]) {
      const asked = makeFirstAdministrator("a".repeat(43), { ...filledIn, email: address }, newBrowser());
      await expect(asked).rejects.toMatchObject({ code: "gone" });
    }
  });

  it("may be somebody with an account, who proves it", async () => {
    const user = await rows.user({ passwordHash: await hashPassword(password) });
    const secret = secretOf(await firstAdministratorLink());
    const asked = { ...filledIn, email: user.email, password: "not the password" };
    await expect(makeFirstAdministrator(secret, asked, newBrowser())).rejects.toMatchObject({
      fields: { password: [expect.any(String)] },
    });
    expect((await resolver().user.findUnique({ where: { id: user.id } }))?.platformRole).toBeNull();
  });

  it("is made once, by the last link", async () => {
    const [former, link] = [await firstAdministratorLink(), await firstAdministratorLink()];
    expect(link).toMatch(/^http:\/\/localhost:\d+\/first-administrator\/[A-Za-z0-9_-]{43}$/);
    await expect(makeFirstAdministrator(secretOf(former), filledIn, newBrowser())).rejects.toMatchObject({
      code: "gone",
    });
    const { secret } = await makeFirstAdministrator(secretOf(link), filledIn, newBrowser());
    expect((await findSession(secret))?.user.platformRole).toBe("administrator");
    await expect(makeFirstAdministrator(secretOf(link), filledIn, newBrowser())).rejects.toMatchObject({
      code: "gone",
    });
    expect(await firstAdministratorLink()).toBeNull();
  });
});
