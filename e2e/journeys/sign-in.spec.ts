import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, test } from "@playwright/test";
import { companyByCommand, join, newCompany, password, signIn } from "../fixtures/new-account.ts";

/** By path alone: the address to come back to stands in the query of sign-in. */
const at = (path: string) => (url: URL) => url.pathname === path;

async function another(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}) {
  return (await browser.newContext(options)).newPage();
}

test("an invitation makes an account, works once, and the account signs in again", async ({
  page,
  browser,
}) => {
  const { slug, email, invitation } = companyByCommand();
  await page.goto(invitation);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Join Journey ${slug}`);
  await expect(page.getByLabel("Your name")).toHaveValue("Niamh Corcoran");
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: /^Join/ }).click();
  await expect(page.getByRole("alert").first()).toContainText("at least 10 characters");
  await join(page, invitation);
  await expect(page).toHaveURL(at(`/c/${slug}`));

  const elsewhere = await another(browser);
  await elsewhere.goto(invitation);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("This link has been used");
  await elsewhere.getByRole("link", { name: "Back to sign-in" }).click();
  await signIn(elsewhere, email);
  await expect(elsewhere).toHaveURL(at(`/c/${slug}`));
});

test("whoever comes from a page goes back to it, also without scripts", async ({ page, browser }) => {
  const { email, invitation } = await newCompany();
  await join(page, invitation);
  const plain = await another(browser, { javaScriptEnabled: false });
  await plain.goto("/account");
  await expect(plain).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await signIn(plain, email, "not the password");
  await expect(plain.getByRole("alert")).toContainText("E-mail or password is wrong. 4 tries left");
  await signIn(plain, email);
  await expect(plain).toHaveURL(at("/account"));
  await expect(plain.getByText(`Signed in as ${email}`)).toBeVisible();
});

test("known and unknown addresses hear the same", async ({ page, browser }) => {
  const { email, invitation } = await newCompany();
  await join(page, invitation);
  const said: (string | null)[] = [];
  for (const address of [email, `nobody-${email}`]) {
    const stranger = await another(browser);
    await stranger.goto("/sign-in");
    await signIn(stranger, address, "not the password");
    const alert = stranger.getByRole("alert").first();
    // It stands there empty until the answer has come.
    await expect(alert).not.toBeEmpty();
    said.push(await alert.textContent());
    await stranger.goto("/forgot-password");
    await stranger.getByLabel("Work e-mail").fill(address);
    await stranger.getByRole("button", { name: "Send the link" }).click();
    await stranger.waitForURL("**/forgot-password/sent");
    said.push(await stranger.getByRole("main").textContent());
  }
  expect(said.slice(0, 2)).toEqual(said.slice(2));
});

test("a cookie played back after signing out is dead", async ({ page, context, browser }) => {
  await join(page, (await newCompany()).invitation);
  await page.goto("/account");
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === "hourly-session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "You are signed out" })).toBeVisible();

  const thief = await browser.newContext();
  await thief.addCookies(cookies);
  const stolen = await thief.newPage();
  await stolen.goto("/account");
  await expect(stolen).toHaveURL(at("/sign-in"));
});

test("a new password and the list of sessions end other browsers at once", async ({ page, browser }) => {
  const { email, invitation } = await newCompany();
  await join(page, invitation);
  const phone = await another(browser, {
    userAgent: "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
  });
  await phone.goto("/sign-in?next=/account");
  await signIn(phone, email);
  await expect(phone).toHaveURL(at("/account"));

  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out Chrome on Android" }).click();
  await expect(page.getByText("That browser is signed out.")).toBeVisible();
  await phone.goto("/account");
  await expect(phone).toHaveURL(at("/sign-in"));

  await signIn(phone, email);
  await expect(phone).toHaveURL(at("/account"));
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password").fill("seven clouds and a fish");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("The password is changed, and")).toBeVisible();
  await phone.reload();
  await expect(phone).toHaveURL(at("/sign-in"));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
});

test("signing in never leads to another site", async ({ page }) => {
  const { slug, email, invitation } = await newCompany();
  await join(page, invitation);
  await page.context().clearCookies();
  await page.goto("/sign-in?next=//evil.example/x");
  await signIn(page, email);
  await expect(page).toHaveURL(at(`/c/${slug}`));
});

test("nothing for axe to find on an invitation, light and dark", async ({ page }) => {
  await page.goto((await newCompany()).invitation);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations, colorScheme).toEqual([]);
  }
});
