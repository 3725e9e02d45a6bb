import type { Locator, Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { blockAddress, failedMail, failedRun, newUser } from "../fixtures/console-rows.sql.ts";
import { newCompany } from "../fixtures/new-company.ts";
import { expect, test } from "../fixtures/test.ts";
import { companyIdOf } from "../fixtures/world.sql.ts";

const reason = "Ticket 4711";

/** Gives the reason an act asks for. */
async function confirm(page: Page, verb: string): Promise<void> {
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await expect(dialog).toHaveCount(0, { timeout: 20_000 });
}

/** Chooses from the "…" menu of a row or of the page. */
async function choose(page: Page, where: Locator, label: string, verb = label): Promise<void> {
  await where
    .getByRole("button", { name: /^Acts for / })
    .first()
    .click();
  await page.getByRole("menuitem", { name: label, exact: true }).click();
  await confirm(page, verb);
}

test("the doctor has looked at everything, and says what to do", async ({ as }) => {
  const page = await as("developer");
  await page.goto(routes.admin.doctor());
  await expect(page.getByRole("row", { name: /^Row rules/ })).toContainText("OK");
  await expect(page.getByRole("row", { name: /^Migrations/ })).toContainText("OK");
  await expect(page.getByRole("row", { name: /^Mail/ })).toContainText("Set SMTP_URL");
});

test("the isolation self-test is run by hand and holds", async ({ as }) => {
  // Hundreds of questions to the database, while all else runs as well.
  test.slow();
  const page = await as("administrator");
  await page.goto(routes.admin.isolation());
  await page.getByRole("button", { name: "Run now" }).click();
  await confirm(page, "Run now");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("row", { name: /Held/ }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 150_000 });
  await page.goto(routes.admin.companies());
  await expect(page.getByRole("region", { name: "Isolation self-test" })).toContainText("Held");
});

test("a feature is switched off for one company and its door says so", async ({ as }) => {
  const slug = await newCompany("switched");
  const page = await as("administrator");
  const imports = routes.company(slug).imports.add();
  expect((await page.goto(imports))?.status()).toBe(200);
  await page.goto(routes.admin.openCompany(await companyIdOf(slug)));
  await choose(page, page.getByRole("row", { name: /^Imports/ }), "Switch off");
  await expect(page.getByRole("row", { name: /^Imports/ })).toContainText("Off");
  await expect(async () => expect((await page.goto(imports))?.status()).toBe(403)).toPass();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is switched off for now");
  await page.goto(routes.admin.features());
  await expect(page.getByRole("row", { name: /^Imports/ })).toContainText(slug);
  await page.goto(routes.admin.openCompany(await companyIdOf(slug)));
  await choose(
    page,
    page.getByRole("row", { name: /^Imports/ }),
    "Follow what is switched for all",
    "Follow",
  );
  await expect(async () => expect((await page.goto(imports))?.status()).toBe(200)).toPass();
});

test("a suspended company is closed at once and opens again", async ({ as }) => {
  const slug = await newCompany("suspended");
  const page = await as("administrator");
  expect((await page.goto(routes.company(slug).dashboard()))?.status()).toBe(200);
  await page.goto(routes.admin.openCompany(await companyIdOf(slug)));
  await choose(page, page.getByRole("main"), "Suspend");
  await expect(page.getByText("Suspended").first()).toBeVisible();
  expect((await page.goto(routes.company(slug).dashboard()))?.status()).toBe(404);
  await page.goto(routes.admin.openCompany(await companyIdOf(slug)));
  await expect(page.getByRole("table", { name: "Last acts in this company" })).toContainText(reason);
  await page.getByRole("button", { name: "Restore" }).click();
  await confirm(page, "Restore");
  await expect(page.getByRole("button", { name: "Open for an hour" })).toBeVisible();
});

test("an account is given a platform role, signed out, and what was done is told", async ({ as }) => {
  const user = await newUser();
  const page = await as("administrator");
  await page.goto(routes.admin.users({ q: user.email }));
  await page.getByRole("link", { name: user.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(user.name);
  const main = page.getByRole("main");
  await main
    .getByRole("button", { name: `Acts for ${user.name}` })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Make Developer" }).click();
  await confirm(page, "Give the role");
  await expect(main.getByText("Developer").first()).toBeVisible();
  await choose(page, page.getByRole("row", { name: /^Firefox on Linux/ }), "End", "End session");
  await expect(main.getByText("Signed in nowhere")).toBeVisible();
  await expect(page.getByRole("table", { name: "What was done" })).toContainText(
    "Platform role given or taken",
  );
});

test("an address is let in again, a mail discarded, a run tried again", async ({ as }) => {
  const [network, subject, message] = [await blockAddress(), await failedMail(), await failedRun()];
  const page = await as("administrator");
  await page.goto(routes.admin.blocked({ q: network }));
  await choose(page, page.getByRole("row", { name: new RegExp(`^${network} `) }), "Lift");
  await expect(page.getByRole("row", { name: new RegExp(`^${network} `) })).toHaveCount(0);

  await page.goto(routes.admin.outbox({ status: "failed" }));
  await choose(page, page.getByRole("row", { name: new RegExp(subject) }), "Discard");
  await page.goto(routes.admin.outbox({ status: "discarded" }));
  await expect(page.getByRole("row", { name: new RegExp(subject) })).toBeVisible();

  await page.goto(routes.admin.jobs());
  await page
    .getByRole("row", { name: new RegExp(message) })
    .getByRole("link")
    .click();
  await expect(page.getByRole("complementary")).toContainText(`Error: ${message}`);
  await page.goto(routes.admin.jobs());
  await choose(page, page.getByRole("row", { name: new RegExp(message) }), "Try again");
  await expect(page.getByRole("row", { name: new RegExp(message) })).toHaveCount(0);
});

test("acts of all companies are found by company and act", async ({ as }) => {
  const page = await as("developer");
  await page.goto(routes.admin.audit());
  await page.getByRole("link", { name: "Acts in companies" }).click();
  await page.waitForURL(/audit\/companies/);
  await page.goto(routes.admin.companyAudit({ company: "kitahama", act: "clock.in" }));
  const companies = await page.getByRole("row").getByRole("link").allTextContents();
  expect(new Set(companies.filter(Boolean))).toEqual(new Set(["Kitahama Precision"]));
});

test("a developer sees all of it and can change nothing", async ({ as }) => {
  const page = await as("developer");
  const user = await newUser();
  for (const path of [
    routes.admin.features(),
    routes.admin.jobs(),
    routes.admin.blocked(),
    routes.admin.isolation(),
    routes.admin.user(user.id),
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(
      page.getByRole("main").locator("[data-needs-script], [aria-haspopup=menu]"),
      path,
    ).toHaveCount(0);
  }
  expect((await page.goto(routes.admin.outbox()))?.status()).toBe(403);
});
