import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { journeyCompany, personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { companyIdOf, employeeIdOf } from "../fixtures/world.sql.ts";

const paths = routes.company(journeyCompany);

/** Adds somebody of one's own and stays on their page. */
async function addPerson(page: Page, name: string): Promise<void> {
  await page.goto(paths.employees.add());
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Number", { exact: true }).fill(`T${Date.now() % 1e9}`);
  await page.getByRole("button", { name: "Add employee" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function addContract(page: Page, values: Record<string, string>, endPrevious?: boolean): Promise<void> {
  await page.getByRole("link", { name: "Add contract" }).click();
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
  if (endPrevious !== undefined) await page.getByLabel(/^End the contract/).setChecked(endPrevious);
  await page.getByRole("button", { name: "Add contract" }).click();
}

test("contracts: added, one that overlaps is refused at its day, gaps are shown, one ends another", async ({
  as,
}) => {
  const page = await as("manager");
  await addPerson(page, "Terms Person");
  const card = page.getByRole("region", { name: "Contract" });
  await expect(card).toContainText("No contract yet.");

  await addContract(page, { "First day": "2025-01-01", "Last day": "2025-06-30", "Hours a week": "39" });
  await expect(card).toContainText("Permanent, 39:00 h a week");

  await addContract(page, { "First day": "2025-06-01", "Hours a week": "20" }, false);
  await expect(page.getByLabel("First day")).toHaveAccessibleDescription(
    /^One holds from 1 Jan 2025 to 30 Jun 2025\. Let it end the day before/,
  );
  await page.getByLabel("First day").fill("2025-08-01");
  await page.getByRole("button", { name: "Add contract" }).click();
  await expect(card.getByText("No contract 1 – 31 Jul 2025")).toBeVisible();

  await addContract(page, { "First day": "2026-02-01", "Hours a week": "37.5" }, true);
  await expect(card).toContainText("37:30 h a week");
  await expect(card).toContainText(/1 Aug 2025 – 31 Jan 2026/);

  await card.getByRole("link", { name: /^Change from 1 Feb 2026/ }).click();
  await page.getByLabel("Hours a week").fill("40");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(card).toContainText("40:00 h a week");
});

test("pay: whoever looks at it is seen by the person, and only then", async ({ as }) => {
  const employee = personOf("employee", journeyCompany);
  const id = await employeeIdOf(await companyIdOf(journeyCompany), employee.email);
  const own = await as("employee");
  const looks = own.getByRole("region", { name: "Who looked at your pay" });
  await own.goto(routes.myContract());
  await expect(own.getByRole("region", { name: "Pay", exact: true })).toContainText("€");
  const before = await looks.getByRole("listitem").count();

  const page = await as("payroll_clerk");
  await page.goto(paths.employees.detail(id));
  await page.getByRole("link", { name: "See their pay" }).hover();
  await page.waitForLoadState("networkidle");
  await own.reload();
  await expect(looks.getByRole("listitem")).toHaveCount(before);

  await page.getByRole("link", { name: "See their pay" }).click();
  await expect(page.getByText(/sees that you looked/)).toBeVisible();
  await own.reload();
  await expect(looks).toContainText("Payroll clerk");
  const seen = await looks.getByRole("listitem").count();

  await page.getByRole("link", { name: "Add rate" }).click();
  await page.getByLabel("Name", { exact: true }).fill(`Festival ${Date.now()}`);
  await page.getByLabel("Amount").fill("18.255");
  await page.getByLabel("First day").fill("2026-12-01");
  await page.getByLabel(/^End the rate/).setChecked(false);
  await page.getByRole("button", { name: "Add rate" }).click();
  await expect(page.getByLabel("Amount")).toHaveAccessibleDescription(/at most 2 digits/);
  await page.getByLabel("Amount").fill("18.25");
  await page.getByRole("button", { name: "Add rate" }).click();
  await expect(page.getByText("€18.25 an hour").first()).toBeVisible();
  await own.reload();
  await expect(looks.getByRole("listitem")).toHaveCount(seen);
});

test("roles are told in words, and the form of an employee leads there", async ({ as }) => {
  const page = await as("manager");
  await page.goto(paths.employees.add());
  await page.getByRole("link", { name: "What each role may" }).click();
  await page.getByRole("link", { name: "Supervisor" }).click();
  const sees = page.getByRole("region", { name: "What a supervisor can see" });
  await expect(sees.getByRole("listitem").filter({ hasText: "Clock-ins" })).toContainText(
    "Their departments",
  );
  await expect(page.getByRole("region", { name: "What is for others" })).toContainText("audit trail");
});

test("people from a file: problems by line and column, checked, imported, nothing the second time", async ({
  as,
}) => {
  const page = await as("manager");
  const number = `F${Date.now() % 1e9}`;
  const choose = async (...rows: string[]) => {
    const text = ["number,name,department,weekly_hours,rate", ...rows].join("\n");
    const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.getByLabel("File", { exact: true }).setInputFiles(file);
    await page.getByRole("button", { name: "Check the file" }).click();
  };
  await page.goto(paths.employees.list());
  await page.getByRole("link", { name: "Import", exact: true }).click();

  await choose(`${number},Elena File,Kitchen,many,15.50`);
  const problems = page.getByRole("region", { name: "To put right" });
  await expect(problems.getByText("line 2, weekly_hours")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import it" })).toHaveCount(0);

  const bakery = `Bakery ${number}`;
  await choose(`${number},Elena File,${bakery},39,15.50`);
  await expect(page.getByRole("region", { name: "To add" })).toContainText("Elena File");
  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByText(/names departments that are not there/)).toBeVisible();
  await page.getByLabel(`Make these departments: ${bakery}`).check();
  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByText("Imported: 1 added, 0 changed. Departments made: 1.")).toBeVisible();

  await choose(`${number},Elena File,${bakery},39,15.50`);
  await expect(page.getByText("Nothing to import: everything is as the file says.")).toBeVisible();
});
