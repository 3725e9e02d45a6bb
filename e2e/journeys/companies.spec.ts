import type { Browser, Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { join, type NewCompany, newCompany, signIn } from "../fixtures/new-account.ts";
import { expect, test } from "../fixtures/test.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** The same account in another browser. */
async function elsewhere(
  browser: Browser,
  { email }: NewCompany,
  system = "Linux; Android 16",
): Promise<Page> {
  const userAgent = `Mozilla/5.0 (${system}) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36`;
  const page = await (await browser.newContext({ userAgent })).newPage();
  await page.goto(routes.signIn(routes.account()));
  await signIn(page, email);
  await expect(heading(page)).toHaveText("Your account");
  return page;
}

async function isSignedOut(page: Page): Promise<void> {
  await page.goto(routes.account());
  await expect(page).toHaveURL(routes.signIn(routes.account()));
}

test("somebody of two companies goes from one to the other, and the clock stays where they chose", async ({
  page,
}) => {
  const [one, two] = [await newCompany(), await newCompany()];
  await join(page, one.invitation);
  await page.goto(two.invitation);
  await expect(page.getByRole("main")).toContainText(`signed in as ${one.email}`);
  await page.getByRole("button", { name: "Join with this account" }).click();
  await expect(page).not.toHaveURL(/invitation/);

  await page.goto(routes.companies());
  await page.getByRole("button", { name: `Open Journey ${two.slug}` }).click();
  await expect(page).toHaveURL(routes.company(two.slug).dashboard());
  await page.goto(routes.clock());
  await expect(page.getByText(`Journey ${two.slug}`).first()).toBeVisible();
  await page.getByRole("button", { name: "Clock in", exact: true }).click();
  await expect(page.locator("#clock-said")).toHaveText(/Saved/);

  await page.goto(routes.company(two.slug).dashboard());
  await expect(page.getByRole("row", { name: /Niamh Corcoran/ })).toContainText("Working");
  await page.getByRole("button", { name: new RegExp(`^Journey ${two.slug}`) }).click();
  await page.getByRole("menu").getByText(`Journey ${one.slug}`).click();
  await expect(page).toHaveURL(routes.company(one.slug).dashboard());
  await expect(page.getByRole("heading", { name: "Begin with your people" })).toBeVisible();
  await page.goto(routes.company(one.slug).clockIns.list({ view: "list" }));
  await expect(heading(page)).toHaveText("Clock-ins");
  await expect(page.getByRole("row", { name: /Niamh Corcoran/ })).toHaveCount(0);
  await page.goto(routes.clock());
  await expect(page.getByRole("button", { name: "Clock out", exact: true })).toBeVisible();
});

test("one session is ended from the account page, and then all the others at once", async ({
  page,
  browser,
}) => {
  const company = await newCompany();
  await join(page, company.invitation);
  const phone = await elsewhere(browser, company);
  const tablet = await elsewhere(browser, company, "X11; CrOS x86_64 14541.0.0");
  const office = await elsewhere(browser, company, "Windows NT 10.0; Win64; x64");

  await page.goto(routes.account());
  await page.getByRole("button", { name: "Sign out Chrome on Android" }).click();
  await expect(page.getByText("That browser is signed out.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign out Chrome on Android" })).toHaveCount(0);
  await isSignedOut(phone);
  await tablet.goto(routes.account());
  await expect(heading(tablet)).toHaveText("Your account");

  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("The 2 other browsers are signed out at once");
  await dialog.getByRole("button", { name: "Sign out the others" }).click();
  await expect(page.getByText("Every other browser is signed out.", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign out everywhere else" })).toHaveCount(0);
  await isSignedOut(tablet);
  await isSignedOut(office);
  await page.reload();
  await expect(heading(page)).toHaveText("Your account");
  await signIn(tablet, company.email);
  await expect(heading(tablet)).toHaveText("Your account");
  for (const one of [phone, tablet, office]) await one.context().close();
});
