import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { journeyCompany } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const paths = routes.company(journeyCompany);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** A package with two skills and one direct cost, after a row was added and taken away again. */
async function addPackage(page: Page, name: string): Promise<void> {
  await page.goto(paths.packages.add());
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Length, h:mm").fill("6:00");
  await page.getByLabel(/^Price, EUR/).fill("1,250.50");
  await page.getByText("Teal", { exact: true }).click();
  const crew = page.getByRole("group", { name: "Crew by skill" });
  await crew.getByLabel("Skill", { exact: true }).fill("Bar");
  await crew.getByLabel("People").fill("2");
  await crew.getByRole("button", { name: "Add a skill" }).click();
  await crew.getByLabel("Skill", { exact: true }).nth(1).fill("Nobody after all");
  await crew.getByRole("button", { name: "Add a skill" }).click();
  await crew.getByLabel("Skill", { exact: true }).nth(2).fill("Kitchen");
  await crew.getByRole("button", { name: "Remove skill 2" }).click();
  await expect(crew.getByLabel("Skill", { exact: true }).nth(1)).toHaveValue("Kitchen");
  const costs = page.getByRole("group", { name: "Direct costs" });
  await costs.getByLabel("What for").fill("Van");
  await costs.getByLabel("Amount, EUR").fill("90");
  await page.getByRole("button", { name: "Add package" }).click();
  await expect(heading(page)).toHaveText(name);
}

test("a package becomes an event: confirmed, seen in the calendar, cancelled, and all of it told", async ({
  as,
}) => {
  const name = `Feast ${randomUUID().slice(0, 8)}`;
  const page = await as("manager");
  await addPackage(page, name);
  await expect(page.getByRole("row", { name: /^Bar/ })).toContainText("2");
  await expect(page.getByRole("row", { name: /^Total/ })).toContainText("€90.00");
  await expect(page.getByRole("row", { name: /Nobody after all/ })).toHaveCount(0);

  const pack = page.url();
  await page.goto(paths.packages.list({ q: name }));
  await page.getByRole("button", { name: `Edit Length, h:mm of ${name}` }).click();
  const length = page.getByRole("textbox", { name: `Edit Length, h:mm of ${name}` });
  await length.fill("6");
  await length.press("Enter");
  await expect(page.getByRole("button", { name: `6:00 Edit Length, h:mm of ${name}` })).toBeVisible();
  await page.goto(pack);

  await page.getByRole("link", { name: "Make an event" }).click();
  await expect(page.getByLabel(/^Price, EUR/)).toHaveValue("1250.50");
  await page.getByLabel("Start date").fill("2031-03-14");
  await page.getByLabel("Start time").fill("18:00");
  await page.getByLabel(/^End time/).fill("17:00");
  const own = page.getByRole("group", { name: "Fields of your own" });
  await own.getByLabel("Name", { exact: true }).first().fill("Guests");
  await own.getByLabel("Kind").first().selectOption("number");
  await own.getByLabel("Value").first().fill("many");
  await page.getByRole("button", { name: "Add event" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Type a number");
  await own.getByLabel("Value").first().fill("120");
  await page.getByRole("button", { name: "Add event" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "17:00 is before 18:00. Is it the next day",
  );
  await page.getByLabel(/^End time/).fill("");
  await page.getByRole("button", { name: "Add event" }).click();
  await expect(heading(page)).toHaveText(name);
  await expect(page.getByRole("main")).toContainText("Fri 14 Mar 2031, 18:00 – 00:00 (Sat 15 Mar)");
  await expect(page.getByText("120", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByRole("button", { name: "Mark as done" })).toBeVisible();
  const address = page.url();
  await page.goto(paths.events.list({ view: "month", month: "2031-03", q: name }));
  await expect(page.getByRole("heading", { level: 2, name: "March 2031" })).toBeVisible();
  await page.getByRole("link", { name: new RegExp(`${name}.*Confirmed`) }).click();
  await expect(page).toHaveURL(address);

  await page.getByRole("button", { name: `Acts for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Cancel the event" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Reason").fill("The hall burnt down");
  await dialog.getByRole("button", { name: "Cancel the event" }).click();
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  await expect(page.getByText("Reason: The hall burnt down")).toBeVisible();
});

test("the second of two who edit an event is shown what the first wrote, and takes it over or not", async ({
  as,
}) => {
  const name = `Meeting ${randomUUID().slice(0, 8)}`;
  const first = await as("manager");
  await first.goto(paths.events.add());
  await first.getByLabel("Name", { exact: true }).first().fill(name);
  await first.getByLabel("Start date").fill("2031-04-02");
  await first.getByLabel("Start time").fill("09:00");
  await first.getByLabel("End time").fill("10:00");
  await first.getByRole("button", { name: "Add event" }).click();
  await expect(heading(first)).toHaveText(name);
  const edit = `${new URL(first.url()).pathname}/edit`;

  const second = await as("owner");
  await second.goto(edit);
  await first.goto(paths.events.list({ q: name, period: "all" }));
  await first.getByRole("button", { name: `Edit Looked after by of ${name}` }).click();
  const whose = first.getByRole("combobox", { name: `Edit Looked after by of ${name}` });
  await whose.selectOption({ index: 1 });
  const chosen = (await whose.locator("option:checked").textContent())!;
  await whose.press("Enter");
  await expect(
    first.getByRole("button", { name: `${chosen} Edit Looked after by of ${name}` }),
  ).toBeVisible();
  await second.getByLabel("Start time").fill("08:30");
  await second.getByRole("button", { name: "Save" }).click();
  const told = second.getByRole("main").getByRole("alert");
  await expect(told).toContainText(`“${chosen}”`);
  await expect(second.getByLabel("Start time")).toHaveValue("08:30");
  await told.getByRole("button", { name: "Take theirs" }).click();
  await expect(second.getByRole("combobox", { name: "Looked after by" })).toHaveValue(chosen);
  await second.getByRole("button", { name: "Save" }).click();
  await expect(heading(second)).toHaveText(name);
  await expect(second.getByRole("main")).toContainText("08:30 – 10:00");
  await expect(second.getByText(chosen, { exact: true }).first()).toBeVisible();

  await first.goto(edit);
  await second.goto(edit);
  await first.getByLabel(/^Note/).fill("In the library");
  await first.getByRole("button", { name: "Save" }).click();
  await expect(heading(first)).toHaveText(name);
  await second.getByLabel(/^Note/).fill("In the hall");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("main").getByRole("alert")).toContainText("“In the library”");
  await expect(second.getByLabel(/^Note/)).toHaveValue("In the hall");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(heading(second)).toHaveText(name);
  await expect(second.getByText("In the hall").first()).toBeVisible();
});
