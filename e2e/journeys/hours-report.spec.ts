import type { Locator, Page } from "@playwright/test";
import { addDays } from "#lib/shared/local-time.ts";
import { importHours } from "../fixtures/import-hours.ts";
import { join, newCompany } from "../fixtures/new-account.ts";
import { journeyCompany } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

/** Two finished weeks of the demo: nobody writes there, and this journey only reads. */
const to = addDays(new Date().toISOString().slice(0, 10), -30);
const from = addDays(to, -13);

interface Exported {
  rows: (Record<string, string | null> & { seconds: number })[];
  totalSeconds: number;
}

async function filter(page: Page, label: string, value: string): Promise<void> {
  const box = page.getByRole("main").getByLabel(label, { exact: true });
  if (["From", "To"].includes(label)) await box.fill(value);
  else await box.selectOption(value);
}

async function download(page: Page, name: "CSV" | "JSON"): Promise<string> {
  const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-disposition"]).toContain(`-${from}-${to}.${name.toLowerCase()}`);
  return answer.text();
}
const exported = async (page: Page) => JSON.parse(await download(page, "JSON")) as Exported;

/** "8:05" or "8:05:30", as tables write it */
function seconds(text: string): number {
  const [hours = 0, minutes = 0, rest = 0] = text.replaceAll(",", "").split(":").map(Number);
  return hours * 3600 + minutes * 60 + rest;
}

/** The last cell of each row of a table, in seconds; the total beside them. */
async function figures(table: Locator): Promise<{ rows: number[]; total: number }> {
  const texts = await table.locator("tr:has(td)").allInnerTexts();
  const found = texts.map((row) => seconds(row.trim().split(/\s+/).at(-1) ?? ""));
  return { rows: found.slice(0, -1), total: found.at(-1) ?? 0 };
}

const hours = (page: Page) => page.getByRole("table", { name: "Hours", exact: true });

test("a report by department and day: table, chart, CSV and JSON say the same to the second", async ({
  as,
}) => {
  const page = await as("manager");
  await page.goto(`/c/${journeyCompany}`);
  await page.getByRole("navigation").getByRole("link", { name: "Hours", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hours");
  for (const [label, value, query] of [
    ["From", from, `from=${from}`],
    ["To", to, `to=${to}`],
    ["Rows by", "department", "by=department"],
    ["then by", "day", "by2=day"],
  ] as const) {
    await filter(page, label, value);
    await expect(page).toHaveURL(new RegExp(query));
  }
  await expect(hours(page).getByRole("columnheader", { name: "Day" })).toBeVisible();
  const json = await exported(page);
  expect(json.rows.length).toBeGreaterThan(10);
  expect(json.rows.reduce((sum, row) => sum + row.seconds, 0)).toBe(json.totalSeconds);
  const each = json.rows.map((row) => row.seconds);
  expect(await figures(hours(page))).toEqual({ rows: each, total: json.totalSeconds });

  const [header, ...lines] = (await download(page, "CSV")).trimEnd().split("\r\n");
  expect(header).toBe("department,day,seconds");
  expect(lines.map((line) => Number(line.split(",").at(-1)))).toEqual(each);

  await page.getByText("Show as table").click();
  const chart = page.getByRole("table", { name: /^Hours worked per day/ });
  const days = new Map<string, number>();
  for (const row of json.rows) days.set(row.day ?? "", (days.get(row.day ?? "") ?? 0) + row.seconds);
  const bars = (await chart.locator("tbody tr").allInnerTexts()).map((row) =>
    row
      .split("\t")
      .slice(1)
      .reduce((sum, cell) => sum + seconds(cell), 0),
  );
  const inOrder = (some: Iterable<number>) => [...some].sort((a, b) => a - b);
  expect(inOrder(bars.filter((one) => one > 0))).toEqual(inOrder(days.values()));
});

test("one department only: the figures, the files and the clock-ins behind them keep to it", async ({
  as,
}) => {
  const page = await as("manager");
  await page.goto(`/c/${journeyCompany}/reports/hours?from=${from}&to=${to}&by=department`);
  const all = await exported(page);
  const one = all.rows.find((row) => row.department !== null);
  const name = one?.department ?? "";
  const choice = page.getByLabel("Department", { exact: true });
  const option = choice.locator("option").filter({ hasText: name }).first();
  await choice.selectOption((await option.getAttribute("value")) ?? "");
  const path = (await option.textContent()) ?? "";
  const chips = page.getByRole("list", { name: "Active filters" });
  await expect(chips).toContainText(`Department: ${path}`);
  await expect(hours(page).getByRole("row", { name: new RegExp(`^${name}`) })).toBeVisible();
  expect(await exported(page)).toEqual({ rows: [one], totalSeconds: one?.seconds });

  await filter(page, "Rows by", "employee");
  await expect(page).toHaveURL(/by=employee/);
  const people = await exported(page);
  expect(people.totalSeconds).toBe(one?.seconds);
  const person = people.rows[0]?.employee ?? "";
  await hours(page).getByRole("link", { name: person }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(person);
  await expect(chips).toContainText(person);
  await expect(chips).toContainText(name);
  await expect(page.getByRole("row").filter({ hasText: person }).first()).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: `Remove Department: ${path}` }).click();
  await expect(page).not.toHaveURL(/department=/);
  expect((await exported(page)).totalSeconds).toBe(all.totalSeconds);
});

test("a figure opens exactly its clock-ins, also the morning of a night that began the day before", async ({
  page,
}, testInfo) => {
  const { slug, invitation } = await newCompany();
  await join(page, invitation);
  importHours(slug, testInfo.outputPath("hours.csv"), [
    "Ann Day,Acme,2026-01-05 09:00,2026-01-05 12:10:05,0",
    "Ann Day,Acme,2026-01-05 13:00,2026-01-05 17:00,30",
    "Bob Night,,2026-01-05 22:00,2026-01-06 06:00,",
  ]);
  await page.goto(`/c/${slug}/reports/hours?from=2026-01-05&to=2026-01-06&by=employee,day`);
  await expect(hours(page).getByRole("row", { name: /^Total/ })).toContainText("14:40:05");
  const report = page.url();
  await hours(page).getByRole("link", { name: "Ann Day" }).click();
  const blocks = page.getByRole("table", { name: "Clock-ins" });
  await expect(blocks.getByRole("row", { name: /Ann Day/ })).toHaveCount(2);
  await expect(blocks).toContainText("6:40:05");
  await page.goto(report);
  const morning = hours(page).getByRole("row", { name: /Bob Night.*6 Jan/ });
  await expect(morning).toContainText("6:00");
  await morning.getByRole("link").click();
  await expect(blocks.getByRole("row", { name: /Bob Night/ })).toContainText("22:00");
});

test("a supervisor's report has the own departments and no others", async ({ as }) => {
  const [manager, supervisor] = [await as("manager"), await as("supervisor")];
  const path = `/c/${journeyCompany}/reports/hours?from=${from}&to=${to}&by=employee`;
  await manager.goto(path);
  await supervisor.goto(path);
  const [all, own] = [await exported(manager), await exported(supervisor)];
  expect(own.rows.length).toBeGreaterThan(0);
  expect(own.rows.length).toBeLessThan(all.rows.length);
  for (const row of own.rows) expect(all.rows).toContainEqual(row);
});
