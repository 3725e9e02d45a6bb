import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, type Request, test } from "@playwright/test";
import { join, newCompany, signIn } from "../fixtures/new-account.ts";

const clock = (page: Page) => ({
  label: page.locator("#clock-label"),
  said: page.locator("#clock-said"),
  failed: page.locator("#clock-failed"),
  press: (name: string) => page.getByRole("button", { name, exact: true }).click(),
  can: (name: string) => expect(page.getByRole("button", { name, exact: true })).toBeVisible(),
});

async function owner(page: Page): Promise<string> {
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  await page.goto("/clock");
  return slug;
}

test("a day on the clock, from in to out, and the server's word for each step", async ({ page }) => {
  await owner(page);
  const { label, said, press, can } = clock(page);
  await expect(label).toHaveText("Not clocked in");
  await page.getByLabel("Note").fill("Load-in");
  await press("Clock in");
  await expect(label).toHaveText(/^Working since \d\d:\d\d$/);
  await expect(said).toHaveText(/^You are clocked in since \d\d:\d\d\. Saved \d\d:\d\d:\d\d\.$/);
  // The button is gone: its focus goes to the words, so that a held key does not clock out again.
  await expect(label).toBeFocused();
  const before = await page.getByRole("timer").textContent();
  await expect(page.getByRole("timer")).not.toHaveText(before ?? "");
  await press("Break");
  await expect(label).toHaveText(/^On a break since/);
  await press("End break");
  await can("Clock out");
  await page.getByText("Change", { exact: true }).click();
  await page.getByLabel("Note").fill("Show");
  await press("Change to this");
  await expect(page.getByText("Show", { exact: true })).toBeVisible();
  await press("Clock out");
  await expect(label).toHaveText("Not clocked in");
  await page.getByRole("link", { name: "My hours" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My hours");
  await expect(page.getByRole("listitem").filter({ hasText: "Load-in" })).toHaveCount(1);
});

test("two taps make one clock-in, and a second tab is told how things stand", async ({ page, context }) => {
  const slug = await owner(page);
  const other = await context.newPage();
  await other.goto("/clock");
  await page.getByRole("button", { name: "Clock in" }).dblclick();
  await clock(page).can("Clock out");
  await clock(other).press("Clock in");
  await expect(clock(other).said).toHaveText(/^You are clocked in since/);
  await clock(page).press("Clock out");
  await clock(page).can("Clock in");
  await clock(other).press("Clock out");
  await expect(clock(other).failed).toHaveText(/^You are not clocked in\. You finished at \d\d:\d\d\.$/);
  await page.goto(`/c/${slug}/clock-ins?view=list`);
  await expect(page.getByRole("row").filter({ hasText: "Done" })).toHaveCount(1);
});

test("what did not arrive is said, and trying again counts once", async ({ page, context }) => {
  await owner(page);
  const { failed, press, can } = clock(page);
  await context.setOffline(true);
  await press("Clock in");
  await expect(failed).toContainText("This has not reached the server.");
  await context.setOffline(false);
  await press("Try again");
  await can("Clock out");
});

test("without scripts the same forms do the same", async ({ page, browser }) => {
  await owner(page);
  const storageState = await page.context().storageState();
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  await plain.goto("/clock");
  await clock(plain).press("Clock in");
  await expect(clock(plain).label).toHaveText(/^Working since/);
  await expect(clock(plain).said).toHaveText(/^You are clocked in since/);
  await clock(plain).press("Clock out");
  await expect(clock(plain).label).toHaveText("Not clocked in");
  await plain.context().close();
});

test("the clock weighs less than its budget and comes as a document also from the portal", async ({
  page,
}) => {
  const slug = await owner(page);
  const scripts: string[] = [];
  const note = (request: Request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  };
  page.on("request", note);
  await page.goto("/clock", { waitUntil: "networkidle" });
  page.off("request", note);
  const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).body()));
  const sizes = bodies.map((body) => gzipSync(body).length);
  expect(sizes).toHaveLength(2);
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(110_000);
  await page.goto(`/c/${slug}`);
  await page.getByRole("button", { name: /Niamh Corcoran/ }).click();
  await page.getByRole("menuitem", { name: "Clock in or out" }).click();
  await expect(page).toHaveURL("/clock");
  await clock(page).can("Clock in");
});

test("whoever watches sees at once who is in", async ({ page, context }) => {
  const slug = await owner(page);
  const watching = await context.newPage();
  const connected = watching.waitForResponse((response) => response.url().endsWith("/live"));
  await watching.goto(`/c/${slug}`);
  await connected;
  await clock(page).press("Clock in");
  await watching.bringToFront();
  await expect(watching.getByRole("row").filter({ hasText: "Niamh Corcoran" })).toBeVisible();
});

test("a clock-in is typed in over midnight, corrected with a reason, and voided; nothing of it is lost", async ({
  page,
}) => {
  const slug = await owner(page);
  const day = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/c/${slug}/clock-ins/new`);
  // A plain select until its script has come.
  const employee = page.locator("input[role=combobox]").first();
  await expect(employee).toBeVisible();
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await page.getByRole("button", { name: "Save clock-in" }).click();
  await expect(employee).toHaveAttribute("aria-invalid", "true");
  expect(posts).toEqual([]);
  await employee.fill("Niamh");
  await page.getByRole("option", { name: /Niamh/ }).click();
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("Start").fill("22:00");
  await page.getByLabel("End", { exact: true }).fill("06:00");
  await page.getByRole("button", { name: "Save clock-in" }).click();
  await page.getByRole("button", { name: /^Yes, \d:00 long$/ }).click();
  await expect(page).toHaveURL(/\/clock-ins\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "Fix a time" }).click();
  await page.getByLabel("Break").fill("30");
  await page.getByLabel("Reason").fill("There was a break");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText("Reason: There was a break")).toBeVisible();
  await page.getByRole("button", { name: "Void", exact: true }).click();
  await page.getByLabel("Reason").fill("Entered twice");
  await page.getByRole("button", { name: "Void the clock-in" }).click();
  await expect(page.getByText("Reason: Entered twice")).toBeVisible();
  await expect(page.getByRole("link", { name: "Fix a time" })).toHaveCount(0);
});

test("signing in leads to the clock itself, as a document", async ({ page }) => {
  const { email, invitation } = await newCompany();
  await join(page, invitation);
  await page.context().clearCookies();
  await page.goto("/sign-in?next=/clock");
  await signIn(page, email);
  await expect(page).toHaveURL("/clock");
  await clock(page).press("Clock in");
  await expect(clock(page).said).toHaveText(/Saved/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing for axe to find while somebody works, ${colorScheme}`, async ({ page }) => {
    // On their way from one look to another, colours have too little contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await owner(page);
    await clock(page).press("Clock in");
    await clock(page).can("Clock out");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
