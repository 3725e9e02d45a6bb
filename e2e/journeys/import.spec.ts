import { expect, type Page, test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { join, newCompany } from "../fixtures/new-account.ts";

const header = "employee,customer,start,end,break_minutes";
const ann = "Ann Import,Acme,2026-01-05 09:00,2026-01-05 17:00,30";
const bob = "Bob Import,,2026-01-05 22:00,2026-01-06 06:00,";

async function read(page: Page, slug: string, name: string, content: string | Buffer): Promise<void> {
  await page.goto(routes.company(slug).imports.add());
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
}

const csv = (...rows: string[]) => [header, ...rows].join("\n");

test("hours from a file: told by line, imported, reported, repeated without harm, taken back", async ({
  page,
}) => {
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  const paths = routes.company(slug);
  await page.goto(paths.imports.list());
  await expect(page.getByText("No file has been imported yet")).toBeVisible();

  await test.step("a file that is not what it claims stays on the form", async () => {
    await read(page, slug, "hours.csv", Buffer.from("PK\u0003\u0004 not a CSV"));
    await expect(page.getByRole("link", { name: /^This is an Excel or ZIP file/ })).toBeVisible();
  });

  await test.step("mistakes are told by line and nothing can be imported", async () => {
    const wrong = ann.replace("17:00", "08:00");
    await read(page, slug, "hours.csv", csv(bob, wrong, "Cleo,,2026-03-29 01:30,2026-03-29 05:00,"));
    await expect(page.getByText("2 problems to put right.")).toBeVisible();
    const problems = page.getByRole("table", { name: "Problems" });
    await expect(problems.getByRole("row", { name: /Line 3.*before the start/ })).toBeVisible();
    await expect(
      problems.getByRole("row", { name: /Line 4.*01:30 does not exist in Europe\/Dublin/ }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Throw away" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Throw away" }).click();
    await expect(page).toHaveURL(new RegExp(`${paths.imports.list()}$`));
  });

  let imported = "";
  await test.step("put right, it is imported", async () => {
    await read(page, slug, "hours.csv", csv(ann, bob));
    await expect(page.getByText("2 people to create")).toBeVisible();
    await page.getByRole("button", { name: "Import 2 clock-ins" }).click();
    await expect(page.getByText(/^Imported .*\.$/)).toBeVisible({ timeout: 30_000 });
    imported = page.url();
  });

  await test.step("the report counts it, and each figure opens", async () => {
    await page.getByRole("link", { name: "Show these hours" }).click();
    const hours = page.getByRole("table", { name: "Hours", exact: true });
    await expect(hours.getByRole("row", { name: /^Total 15:30/ })).toBeVisible();
    const file = await page.request.get(paths.hoursExport({ by: "employee,day", format: "csv" }));
    expect((await file.text()).split("\r\n")).toEqual([
      "employee,day,seconds",
      "Ann Import,2026-01-05,27000",
      "Bob Import,2026-01-05,7200",
      "Bob Import,2026-01-06,21600",
      "",
    ]);
    await hours.getByRole("link", { name: "Ann Import" }).click();
    await expect(page).toHaveURL(/view=list/);
    await expect(page.getByRole("table").getByRole("row", { name: /Ann Import/ })).toHaveCount(1);
  });

  await test.step("again it changes nothing", async () => {
    await read(page, slug, "hours.csv", csv(bob, ann));
    await expect(page.getByText("There is nothing to import in this file.")).toBeVisible();
  });

  await test.step("undone, its hours are gone", async () => {
    await page.goto(imported);
    await page.getByRole("button", { name: "Undo the import" }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog).toContainText("2 clock-ins are taken out of all sums");
    await dialog.getByRole("button", { name: "Undo the import" }).click();
    await expect(page.getByText(/2 clock-ins were taken out/)).toBeVisible({ timeout: 30_000 });
    await page.goto(paths.hoursReport({ all: 1 }));
    await expect(page.getByText("No finished clock-ins in these days")).toBeVisible();
  });
});

test("times that came twice are asked, for all at once or one by one", async ({ page }) => {
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  const night = csv("Cleo,,2025-10-26 01:30,2025-10-26 05:00,", "Dara,,2025-10-26 01:40,2025-10-26 06:00,");
  await read(page, slug, "night.csv", night);
  await expect(page.getByText(/^2 times came twice/)).toBeVisible();
  const apply = page.getByRole("button", { name: "Import 2 clock-ins" });
  await expect(apply).toBeHidden();

  const all = page.getByRole("group", { name: "All of them" });
  const cleo = page.getByRole("group", { name: "Line 2, start of Cleo" });
  const dara = page.getByRole("group", { name: "Line 3, start of Dara" });
  const save = page.getByRole("button", { name: "Use this choice" });
  await all.getByRole("radio", { name: "The later, after the clock was put back (+00:00)" }).check();
  await expect(cleo).toBeHidden();
  await save.click();
  await expect(apply).toBeVisible();

  await all.getByRole("radio", { name: "Each as chosen below" }).check();
  await expect(dara.getByRole("radio", { name: "2025-10-26 01:40+00:00, the later" })).toBeChecked();
  await cleo.getByRole("radio", { name: "2025-10-26 01:30+01:00, the earlier" }).check();
  await save.click();
  await expect(page.getByText("8:50 h")).toBeVisible();
  await page.reload();
  await expect(cleo.getByRole("radio", { name: /the earlier/ })).toBeChecked();
  await apply.click();
  await expect(page.getByText(/^Imported .*\.$/)).toBeVisible({ timeout: 30_000 });
  const file = await page.request.get(routes.company(slug).hoursExport({ by: "employee", format: "csv" }));
  expect(await file.text()).toBe("employee,seconds\r\nCleo,16200\r\nDara,15600\r\n");
});

test("a long import shows how far it is, to somebody who comes back as well", async ({ page }) => {
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  const day = (at: number) => new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 20_000 }, (_one, at) => {
    const date = day(Math.trunc(at / 4));
    return `Person ${at % 4},,${date} 09:00,${date} 17:00,30`;
  });
  await read(page, slug, "years.csv", csv(...rows));
  await page.getByRole("button", { name: "Import 20,000 clock-ins" }).click();
  await expect(page.getByText("Importing years.csv")).toBeVisible();
  await page.goto(routes.company(slug).imports.list());
  await page.getByRole("link", { name: "years.csv" }).first().click();
  const imported = page.getByText(/^Imported .*\.$/);
  await expect(page.getByText(/^[\d,]+ of 20,000 rows$/).or(imported)).toBeVisible();
  await expect(imported).toBeVisible({ timeout: 60_000 });
});
