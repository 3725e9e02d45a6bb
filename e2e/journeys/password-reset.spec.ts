import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { linkIn, readMailTo } from "../fixtures/mail.ts";
import { join, newCompany, password, signIn } from "../fixtures/new-account.ts";
import { expect, test } from "../fixtures/test.ts";

const another = "nine lanterns on a pier";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function ask(page: Page, email: string): Promise<string | null> {
  await page.goto(routes.signIn());
  await page.getByRole("link", { name: "Forgot it?" }).click();
  await expect(heading(page)).toHaveText("Ask for a new password");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(heading(page)).toHaveText("Look into your mail");
  return page.getByRole("main").textContent();
}

test("a forgotten password: the link works once and ends every session", async ({ page, browser, as }) => {
  test.slow();
  const { slug, email, invitation } = await newCompany();
  await join(page, invitation);
  const cookies = await page.context().cookies();
  const administrator = await as("administrator");
  const forgetful = await (await browser.newContext()).newPage();

  await test.step("known and unknown addresses hear the same; only the mail tells", async () => {
    const unknown = `nobody-${email}`;
    expect(await ask(forgetful, unknown)).toBe(await ask(forgetful, email));
    const mail = await readMailTo(administrator, unknown, /^There is no Hourly account/);
    expect(mail).not.toMatch(/reset-password/);
  });

  const link = linkIn(await readMailTo(administrator, email, /^Choose a new password/));
  await test.step("looking at the link changes nothing, and a weak password is refused at its field", async () => {
    await forgetful.goto(link);
    await expect(forgetful.getByRole("main")).toContainText(`For the account of ${email}`);
    await forgetful.getByLabel("New password").fill("short");
    await forgetful.getByRole("button", { name: "Change the password" }).click();
    await expect(forgetful.getByLabel("New password")).toHaveAttribute("aria-invalid", "true");
    await page.goto(routes.account());
    await expect(heading(page)).toHaveText("Your account");
  });

  await test.step("the new password is set and every browser is signed out", async () => {
    await forgetful.getByLabel("New password").fill(another);
    await forgetful.getByRole("button", { name: "Change the password" }).click();
    await expect(forgetful.getByText("Your password is changed.")).toBeVisible();
    await page.reload();
    await expect(page).toHaveURL(routes.signIn(routes.account()));
    const replayed = await browser.newContext();
    await replayed.addCookies(cookies);
    const path = routes.company(slug).dashboard();
    const answer = await replayed.request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, routes.signIn(path)]);
    await replayed.close();
  });

  await test.step("the old password is wrong, the new one opens the company", async () => {
    await signIn(forgetful, email, password);
    await expect(forgetful.getByText("E-mail or password is wrong").first()).toBeVisible();
    await signIn(forgetful, email, another);
    await expect(forgetful).toHaveURL(routes.company(slug).dashboard());
  });

  await test.step("the link is spent, and the owner of the address is told", async () => {
    await page.goto(link);
    await expect(heading(page)).toHaveText("This link has been used");
    await page.getByRole("link", { name: "Send a new link" }).click();
    await expect(page).toHaveURL(routes.forgotPassword());
    await readMailTo(administrator, email, /^Your Hourly password was changed/);
  });
  await forgetful.context().close();
});

test("using one of two links takes the other one back", async ({ page, browser, as }) => {
  test.slow();
  const { email, invitation } = await newCompany();
  await join(page, invitation);
  await page.context().clearCookies();
  const administrator = await as("administrator");
  const links: string[] = [];
  for (const count of [1, 2]) {
    const stranger = await (await browser.newContext()).newPage();
    await ask(stranger, email);
    links.push(linkIn(await readMailTo(administrator, email, /^Choose a new password/, count)));
    await stranger.context().close();
  }
  await page.goto(links[0] ?? "");
  await page.getByLabel("New password").fill(another);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await page.goto(links[1] ?? "");
  await expect(heading(page)).toHaveText("This link has been taken back");
});
