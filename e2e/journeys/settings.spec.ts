import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { join, newCompany } from "../fixtures/new-account.ts";
import { expect, test } from "../fixtures/test.ts";

/** As people do where something is chosen already: everything marked, then typed over. */
async function chooseAnother(page: Page, label: string, text: string): Promise<void> {
  const box = page.locator("input").and(page.getByRole("combobox", { name: new RegExp(`^${label}`) }));
  const options = page.getByRole("listbox").getByRole("option");
  await box.click();
  await box.press("ControlOrMeta+a");
  await box.pressSequentially(text);
  await options.filter({ hasText: text }).click();
  await expect(options).toHaveCount(0);
  await expect(box).toHaveValue(new RegExp(text));
}

test("settings: what a change would do is seen first, methods are obeyed, words of somebody who left are erased", async ({
  page,
}) => {
  test.slow();
  const { slug, invitation } = await newCompany();
  const paths = routes.company(slug);
  const heading = page.getByRole("heading", { level: 1 });
  await join(page, invitation);

  await test.step("zone and currency: looked at, then changed, with both values in the history", async () => {
    await page.goto(paths.settings());
    await chooseAnother(page, "Time zone", "Pacific/Auckland");
    await chooseAnother(page, "Currency", "NZD");
    await page.getByRole("button", { name: "See what changes" }).click();
    await expect(heading).toHaveText("What would change");
    await expect(page.getByText("From Europe/Dublin to Pacific/Auckland")).toBeVisible();
    await expect(page.getByText("Nobody is clocked in at this moment.")).toBeVisible();
    await expect(page.getByText("Amounts written from now on are in NZD.")).toBeVisible();
    await page.getByRole("button", { name: "Change it now" }).click();
    await expect(heading).toHaveText("Settings");
    await expect(page.getByRole("main")).toContainText("Pacific/Auckland");
  });

  await test.step("the last way of recording time stays on", async () => {
    await page
      .getByRole("navigation", { name: "Parts of the settings" })
      .getByText("Clock-in methods")
      .click();
    await expect(heading).toHaveText("Clock-in methods");
    for (const name of ["In the browser", "By programs", "By managers"])
      await page.getByLabel(name).uncheck();
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText(/^Leave at least one way on/).first()).toBeVisible();
    await page.getByLabel("By managers").check();
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText("Settings saved")).toBeVisible();
  });

  await test.step("the clock says how time is recorded instead", async () => {
    await page.goto(routes.clock());
    await expect(
      page.getByText("This company does not clock in in the browser. A manager adds your time."),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Clock in" })).toHaveCount(0);
  });

  await test.step("where managers add nothing by hand, the form says so and who can change it", async () => {
    await page.goto(paths.clockInMethods());
    await page.getByLabel("By programs").check();
    await page.getByLabel("By managers").uncheck();
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText("Settings saved")).toBeVisible();
    await page.goto(paths.clockIns.add());
    await expect(page.getByRole("heading", { name: "Clock-ins are not added by hand here" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Add clock-in" })).toHaveCount(0);
    await page.getByRole("link", { name: "Change clock-in methods" }).click();
    await expect(heading).toHaveText("Clock-in methods");
  });

  await test.step("months to keep are numbers, or nothing for ever", async () => {
    await page.goto(paths.retention());
    await page.getByLabel("Personal words, in months").fill("24");
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText("Settings saved")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Personal words, in months")).toHaveValue("24");
  });

  await test.step("the words of somebody who left: their name is typed before they are erased", async () => {
    await page.goto(paths.employees.add());
    await page.getByLabel("Name", { exact: true }).fill("Lena Left");
    await page.getByRole("button", { name: "Add employee" }).click();
    await expect(heading).toHaveText("Lena Left");
    const menu = page.getByRole("button", { name: /Lena Left/ });
    await menu.click();
    await page.getByRole("menuitem", { name: "Archive" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
    await expect(page.getByText("They cannot sign in to this company or clock in.")).toBeVisible();
    await menu.click();
    await page.getByRole("menuitem", { name: "Erase personal words" }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog).toContainText("It cannot be taken back.");
    await dialog.getByRole("textbox").fill("Lena Left");
    await dialog.getByRole("button", { name: "Erase for ever" }).click();
    await expect(page.getByText(/entries of the audit trail erased/)).toBeVisible();
  });
});
