import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { field } from "../fixtures/fields.ts";
import { join, newCompany } from "../fixtures/new-account.ts";
import { expect, test } from "../fixtures/test.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** What the history of a record says, newest first. */
const history = (page: Page) => page.getByRole("main").locator("ol > li");

async function archive(page: Page, name: string): Promise<void> {
  await press(page, `Acts for ${name}`);
  await page.getByRole("menuitem", { name: "Archive" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await dialog.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText(`${name} is archived.`)).toBeVisible();
}

async function ownCompany(page: Page) {
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  return { slug, ...routes.company(slug) };
}

test("an employee: wrong fields, added, edited, archived, and the number is free again", async ({ page }) => {
  test.slow();
  const paths = (await ownCompany(page)).employees;

  await test.step("wrong fields are told where they stand, and what was typed stays", async () => {
    await page.goto(paths.add());
    await field(page, "Name").fill("Tadhg Byrne");
    await field(page, "E-mail").fill("tadhg");
    await press(page, "Add employee");
    await expect(page.getByText("1 thing to fix:")).toBeVisible();
    await expect(field(page, "E-mail")).toHaveAttribute("aria-invalid", "true");
    await field(page, "E-mail").fill("tadhg@example.test");
    await field(page, "First day").fill("2026-03-02");
    await field(page, "Last day").fill("2026-03-01");
    await press(page, "Add employee");
    await expect(field(page, "Last day")).toHaveAttribute("aria-invalid", "true");
    await expect(field(page, "Name")).toHaveValue("Tadhg Byrne");
    await expect(field(page, "First day")).toHaveValue("2026-03-02");
    await field(page, "Last day").fill("");
    // Number 1 is the owner's.
    await field(page, "Number").fill("1");
    await press(page, "Add employee");
    await expect(page.getByText("Another employee has this number.").first()).toBeVisible();
    await expect(field(page, "Number")).toHaveAttribute("aria-invalid", "true");
    await expect(field(page, "E-mail")).toHaveValue("tadhg@example.test");
    await field(page, "Number").fill("0100");
    await press(page, "Add employee");
    await expect(heading(page)).toHaveText("Tadhg Byrne");
  });

  await test.step("an edit is in the history with who and what", async () => {
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await field(page, "Name").fill("Tadhg O’Byrne");
    await press(page, "Save");
    await expect(heading(page)).toHaveText("Tadhg O’Byrne");
    await expect(history(page).first()).toContainText(/Changed.*Niamh Corcoran.*Tadhg Byrne.*Tadhg O’Byrne/s);
    await expect(history(page).last()).toContainText(/Added.*Niamh Corcoran/s);
  });

  await test.step("archived, they are gone from the list and the number may be used again", async () => {
    await archive(page, "Tadhg O’Byrne");
    await page.goto(paths.list());
    await expect(page.getByRole("row", { name: /Niamh Corcoran/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /Tadhg/ })).toHaveCount(0);
    await page.goto(paths.add());
    await field(page, "Name").fill("Una Byrne");
    await field(page, "Number").fill("0100");
    await press(page, "Add employee");
    await expect(heading(page)).toHaveText("Una Byrne");
  });

  await test.step("the archived one cannot come back to a number somebody else has now", async () => {
    await page.goto(paths.list({ state: "archived" }));
    await page.getByRole("link", { name: "Tadhg O’Byrne" }).click();
    // It opens beside the list first.
    await page.getByRole("link", { name: "Open page" }).click();
    // The row of the list has the same acts.
    await expect(heading(page)).toHaveText("Tadhg O’Byrne");
    await press(page, "Acts for Tadhg O’Byrne");
    await page.getByRole("menuitem", { name: "Restore" }).click();
    await expect(page.getByText("Another employee has this number.").first()).toBeVisible();
    await expect(page.getByText("Tadhg O’Byrne is archived.")).toBeVisible();
  });
});

test("a customer: wrong fields, added, edited, archived, and the name is free again", async ({ page }) => {
  const paths = (await ownCompany(page)).customers;
  await page.goto(paths.list());
  await expect(page.getByText("No customers yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Add customer" }).first().click();
  await field(page, "Note").fill("Pays late");
  await press(page, "Add customer");
  await expect(field(page, "Name")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "Note")).toHaveValue("Pays late");
  await field(page, "Name").fill("Pier Nine");
  await press(page, "Add customer");
  await expect(heading(page)).toHaveText("Pier Nine");
  const first = page.url();

  await page.goto(paths.add());
  await field(page, "Name").fill("pier nine");
  await field(page, "Code").fill("P9");
  await press(page, "Add customer");
  await expect(page.getByText("Another customer has this name.").first()).toBeVisible();
  await expect(field(page, "Code")).toHaveValue("P9");

  await page.goto(first);
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await field(page, "Note").fill("Pays on the day");
  await press(page, "Save");
  await expect(heading(page)).toHaveText("Pier Nine");
  await expect(history(page).first()).toContainText(/Niamh Corcoran.*Pays late.*Pays on the day/s);
  await archive(page, "Pier Nine");

  await page.goto(paths.add());
  await field(page, "Name").fill("Pier Nine");
  await press(page, "Add customer");
  await expect(heading(page)).toHaveText("Pier Nine");
  expect(page.url()).not.toBe(first);
  await page.goto(paths.list({ state: "all" }));
  await expect(page.getByRole("row", { name: /Pier Nine/ })).toHaveCount(2);
});

test("two people edit the same record: the second is told and loses nothing", async ({ page, context }) => {
  const paths = (await ownCompany(page)).customers;
  await page.goto(paths.add());
  await field(page, "Name").fill("Gate Four");
  await press(page, "Add customer");
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(heading(page)).toHaveText("Edit Gate Four");
  const second = await context.newPage();
  await second.goto(page.url());
  await field(page, "Note").fill("From the first");
  await press(page, "Save");
  await expect(heading(page)).toHaveText("Gate Four");
  await field(second, "Note").fill("From the second");
  await press(second, "Save");
  await expect(second.getByText(/wrote “From the first”/).first()).toBeVisible();
  await expect(field(second, "Note")).toHaveValue("From the second");
  await press(second, "Save");
  await expect(heading(second)).toHaveText("Gate Four");
  await expect(second.getByText("From the second").first()).toBeVisible();
});
