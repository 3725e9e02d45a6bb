import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { choose, field } from "../fixtures/fields.ts";
import { join, newCompany } from "../fixtures/new-account.ts";
import { expect, test } from "../fixtures/test.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const row = (page: Page, name: string | RegExp) => page.getByRole("row", { name });
const toast = (page: Page) => page.getByRole("status", { name: "Messages" });

async function customersOf(page: Page, names: string[]) {
  // Half faded in, words have too little contrast.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  const paths = routes.company(slug).customers;
  for (const name of names) {
    await page.goto(paths.add());
    await field(page, "Name").fill(name);
    await press(page, "Add customer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  }
  await page.goto(paths.list());
  return { paths, company: routes.company(slug) };
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test("a list is taken along as it is filtered, and a view of it comes back with one press", async ({
  page,
}) => {
  test.slow();
  const { paths } = await customersOf(page, ["=1+1 Formulas", "Acme", "Bar & Co"]);

  await test.step("the file has what the list has, and no formula", async () => {
    await page.goto(paths.list({ sort: "-name" }));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Export" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^customers-.*\.csv$/);
    const text = await readFile(await download.path(), "utf8");
    const names = text.split("\r\n").map((line) => line.split(",")[0]);
    expect(names).toEqual(["\uFEFFName", "Bar & Co", "Acme", "'=1+1 Formulas", ""]);
  });

  await test.step("a view keeps the order under a name, and is marked when it is open", async () => {
    await press(page, "Save view");
    await field(page, "Name").fill("Backwards");
    await page.getByRole("dialog").getByRole("button", { name: "Save view" }).click();
    await expect(toast(page)).toContainText("View Backwards saved");
    await page.goto(paths.list());
    const views = page.getByRole("navigation", { name: "Saved views" });
    await expect(views.getByRole("link", { name: "All" })).toHaveAttribute("aria-current", "true");
    await views.getByRole("link", { name: "Backwards" }).click();
    await expect(page).toHaveURL(/sort=-name/);
    await expect(views.getByRole("link", { name: "Backwards" })).toHaveAttribute("aria-current", "true");
    await expectAccessible(page);
  });

  await test.step("it gets another name, and goes", async () => {
    await press(page, "Acts for Backwards");
    await page.getByRole("menuitem", { name: "Rename or share" }).click();
    await field(page, "Name").fill("Z to A");
    await press(page, "Save");
    await expect(page.getByRole("link", { name: "Z to A" })).toBeVisible();
    await press(page, "Acts for Z to A");
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(page.getByRole("navigation", { name: "Saved views" })).toHaveCount(0);
  });
});

test("cells are changed where they stand, by keys alone, and nobody's change is lost", async ({
  page,
  context,
}) => {
  test.slow();
  const { paths } = await customersOf(page, ["Acme", "Bar"]);

  await test.step("E opens the name, Esc restores it, Enter saves, Tab goes on", async () => {
    await page.getByRole("link", { name: "Acme" }).focus();
    await page.keyboard.press("e");
    const name = page.getByRole("textbox", { name: "Edit Name of Acme" });
    await expect(name).toBeFocused();
    await name.fill("Nothing");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: "Acme" })).toBeVisible();
    await page.getByRole("link", { name: "Acme" }).focus();
    await page.keyboard.press("e");
    await name.fill("Acme Ltd");
    await page.keyboard.press("Tab");
    const code = page.getByRole("textbox", { name: "Edit Code of Acme Ltd" });
    await expect(code).toBeFocused();
    await code.fill("ACM");
    await page.keyboard.press("Enter");
    await expect(row(page, /Acme Ltd/)).toContainText("ACM");
  });

  await test.step("what is wrong stands at the field", async () => {
    await page.getByRole("button", { name: "Edit Name of Bar" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Edit Name of Bar" }).fill("Acme Ltd");
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("alert").filter({ hasText: "Another customer has this name." }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("an older cell is told who changed what, and may be saved over it", async () => {
    const other = await context.newPage();
    await other.goto(paths.list());
    await page.getByRole("button", { name: "Edit Code of Bar" }).click();
    await other.getByRole("button", { name: "Edit Code of Bar" }).click();
    await other.getByRole("textbox", { name: "Edit Code of Bar" }).fill("FIRST");
    await other.keyboard.press("Enter");
    await expect(row(other, /Bar/)).toContainText("FIRST");
    await page.getByRole("textbox", { name: "Edit Code of Bar" }).fill("SECOND");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "wrote “FIRST”" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(row(page, /Bar/)).toContainText("SECOND");
  });
});

test("a row opens beside its list, several are archived and come back, and one nothing refers to goes", async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1400, height: 900 });
  const { paths, company } = await customersOf(page, ["Acme", "Bar", "Cork"]);

  await test.step("the drawer has an address, steps through the rows and gives the focus back", async () => {
    await page.getByRole("link", { name: "Acme" }).click();
    const drawer = page.getByRole("complementary", { name: "Acme" });
    await expect(drawer).toBeVisible();
    await expect(page).toHaveURL(/open=/);
    await expectAccessible(page);
    await page.keyboard.press("j");
    await expect(page.getByRole("complementary", { name: "Bar" })).toBeVisible();
    await page.keyboard.press("k");
    await expect(drawer).toBeVisible();
    await page.reload();
    await expect(drawer).toBeVisible();
    // Until its scripts have come, a reloaded page hears no key.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(drawer).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole("link", { name: "Acme" })).toBeFocused();
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.getByRole("link", { name: "Acme" }).click();
    await expect(page).toHaveURL(new RegExp(`${paths.list()}/[0-9a-f-]+$`));
    await page.goto(paths.list());
  });

  await test.step("what is selected is archived at once, and Undo brings it back", async () => {
    await page.getByRole("checkbox", { name: "Select Acme" }).check();
    await page.getByRole("checkbox", { name: "Select Bar" }).check();
    await page.getByRole("region", { name: "2 selected" }).getByRole("button", { name: "Archive" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
    await expect(toast(page)).toContainText("2 archived");
    await expect(row(page, /Acme/)).toHaveCount(0);
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect(row(page, /Acme/)).toBeVisible();
    await expect(row(page, /Bar/)).toBeVisible();
  });

  await test.step("one with a project stays and says so; without it, it goes", async () => {
    await page.goto(company.projects.add());
    await choose(page, "Customer", "Cork");
    await field(page, "Name").fill("Roof");
    await press(page, "Add project");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Roof");
    await page.goto(paths.list());
    await page.setViewportSize({ width: 1000, height: 900 });
    const remove = async (name: string) => {
      await page.getByRole("link", { name, exact: true }).click();
      // The list has a menu of this name, too.
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await press(page, `Acts for ${name}`);
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    };
    await remove("Cork");
    await expect(page.getByText("1 project refers to Cork. Archive it instead").first()).toBeVisible();
    await page.goto(paths.list());
    await remove("Bar");
    await expect(page).toHaveURL(paths.list());
    await expect(toast(page)).toContainText("Bar deleted");
    await expect(row(page, /Bar/)).toHaveCount(0);
  });
});
