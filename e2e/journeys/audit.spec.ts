import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { addDays } from "#lib/shared/local-time.ts";
import { ownPage } from "../fixtures/ask.ts";
import { importHours } from "../fixtures/import-hours.ts";
import { linkIn, readMailTo } from "../fixtures/mail.ts";
import { join, newCompany } from "../fixtures/new-account.ts";
import { expect, test } from "../fixtures/test.ts";

/** Clocks in and out again, as the clock page does. */
async function clockInAndOut(page: Page): Promise<void> {
  for (const kind of ["in", "out"]) {
    const data = { kind, key: randomUUID() };
    const answer = await page.request.post(routes.punches(), { data, headers: ownPage });
    expect(answer.status(), await answer.text()).toBe(200);
  }
}

const acts = (page: Page) => page.getByRole("table", { name: "Acts" }).locator("tbody").getByRole("row");

/** A file with a new customer on each line: each one leaves an entry in the trail. */
const fiftyCustomers = Array.from({ length: 50 }, (_one, at) => {
  const day = addDays("2025-01-01", at);
  return `Ann Day,Customer ${at},${day} 09:00,${day} 17:00,30`;
});

/** Which entries are shown: the addresses of their details name them. */
const entries = (page: Page) =>
  acts(page)
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get("entry")),
    );

test("the trail has what one just did, and is read by person, by act and page by page", async ({
  page,
  browser,
  as,
}, testInfo) => {
  test.slow();
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  const paths = routes.company(slug);

  await test.step("what one just did stands first, with its values", async () => {
    await page.goto(paths.customers.add());
    await page.getByLabel("Name", { exact: true }).fill("Pier Nine");
    await page.getByRole("button", { name: "Add customer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pier Nine");
    const record = new URL(page.url()).pathname;
    await page.getByRole("navigation").getByRole("link", { name: "Audit trail" }).click();
    await expect(acts(page).first()).toContainText(/Customer added.*Customer Pier Nine.*Niamh Corcoran/s);
    await acts(page).first().getByRole("link").click();
    const entry = page.getByRole("complementary").filter({ hasText: "What changed" });
    await expect(entry).toContainText("Owner");
    await expect(entry.locator("ins", { hasText: "Pier Nine" })).toBeVisible();
    // What was left empty is no change.
    await expect(entry.locator("dt", { hasText: "Note" })).toHaveCount(0);
    await entry.getByRole("link", { name: "Open the record" }).click();
    await expect(page).toHaveURL(record);
  });

  await test.step("somebody else does something, too", async () => {
    const employee = `una@${slug}.example`;
    await page.goto(paths.employees.add());
    await page.getByLabel("Name", { exact: true }).fill("Una Byrne");
    await page.getByLabel("E-mail").fill(employee);
    await page.getByRole("button", { name: "Add employee" }).click();
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    await expect(page.getByText(`Invited at ${employee}`)).toBeVisible();
    const theirs = await (await browser.newContext()).newPage();
    await theirs.goto(linkIn(await readMailTo(await as("administrator"), employee, /invites you/)));
    await theirs.getByLabel("New password").fill("tulip anchor seven");
    await theirs.getByRole("button", { name: /^Join/ }).click();
    await expect(theirs).toHaveURL(routes.clock());
    await clockInAndOut(theirs);
    await theirs.context().close();
    await clockInAndOut(page);
    importHours(slug, testInfo.outputPath("hours.csv"), fiftyCustomers);
  });

  await test.step("one person's acts only, and of these one kind", async () => {
    await page.goto(paths.audit());
    await page.getByLabel("Who", { exact: true }).selectOption({ label: "Una Byrne" });
    await expect(page.getByRole("list", { name: "Active filters" })).toContainText("By Una Byrne");
    await expect(acts(page).filter({ hasText: "Niamh Corcoran" })).toHaveCount(0);
    await expect(acts(page).filter({ hasText: "Clocked" })).toHaveCount(2);
    await page.getByLabel("Act", { exact: true }).selectOption({ label: "Clocked out" });
    await expect(acts(page)).toHaveCount(1);
    await page.reload();
    await expect(acts(page)).toHaveCount(1);
    await page.getByRole("link", { name: "Remove By Una Byrne" }).click();
    await expect(acts(page)).toHaveCount(2);
    await page.getByRole("main").getByRole("link", { name: "Clear", exact: true }).click();
    await expect(page).toHaveURL(paths.audit());
  });

  await test.step("the second page goes on where the first ended, and back", async () => {
    await expect(acts(page)).toHaveCount(50);
    const first = await entries(page);
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await expect(acts(page).filter({ hasText: "Company made" })).toHaveCount(1);
    const second = await entries(page);
    expect(second.filter((one) => first.includes(one))).toEqual([]);
    await expect(
      page.getByText(`${second.length} of ${50 + second.length} shown, newest first`),
    ).toBeVisible();
    await page.getByRole("link", { name: "Before", exact: true }).click();
    await expect(acts(page)).toHaveCount(50);
    expect(await entries(page)).toEqual(first);
  });
});
