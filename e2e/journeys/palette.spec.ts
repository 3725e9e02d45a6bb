import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { journeyCompany } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const here = routes.company(journeyCompany);

const palette = (page: Page) => page.getByRole("dialog", { name: "Search or jump to" });
const field = (page: Page) => palette(page).getByRole("combobox");
const chosen = (page: Page) => palette(page).getByRole("option", { selected: true });
const opener = (page: Page) => page.getByRole("button", { name: /^Search or jump to/ });

async function dashboard(page: Page): Promise<void> {
  // Half faded in, words have too little contrast.
  await page.emulateMedia({ reducedMotion: "reduce" });
  // The keys work once the page has been taken over: it then asks for its live figures.
  const takenOver = page.waitForRequest((request) => request.url().endsWith("/live"));
  await page.goto(here.dashboard());
  await takenOver;
}

async function findNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test("by keys alone: opened, searched, chosen by arrows, gone to by Enter", async ({ as }) => {
  const page = await as("owner");
  await dashboard(page);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await findNothing(page);
  await page.keyboard.type("depart");
  await expect(chosen(page)).toHaveCount(1);
  const first = await chosen(page).textContent();
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).not.toHaveText(first ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveText(first ?? "");
  await field(page).fill("Departments");
  await expect(palette(page).getByRole("option", { name: "Departments" })).toBeVisible();
  while (!/^Departments/.test((await chosen(page).textContent()) ?? ""))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(here.departments.list());
  await expect(palette(page)).toBeHidden();
});

test("finds a person by name, and says how much it found", async ({ as }) => {
  const page = await as("owner");
  await page.goto(here.employees.list());
  const link = page.locator("tbody").getByRole("link").first();
  const name = (await link.textContent()) ?? "";
  await dashboard(page);
  await page.keyboard.press("Control+k");
  await field(page).fill(name);
  const found = palette(page).getByRole("option", { name }).first();
  await expect(found).toBeVisible();
  await expect(palette(page).getByRole("status")).toHaveText(/^\d+ results?$/);
  await findNothing(page);
  await found.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("Escape closes it and gives the focus back to where it was", async ({ as }) => {
  const page = await as("owner");
  await dashboard(page);
  for (const open of [() => page.keyboard.press("Control+k"), () => page.keyboard.press("Enter")]) {
    await opener(page).focus();
    await open();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  }
});

test("all keys stand in a list of their own, which ? opens", async ({ as }) => {
  const page = await as("owner");
  await dashboard(page);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByText("Ctrl K", { exact: true })).toBeVisible();
  await findNothing(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
});

for (const [platform, cap] of [
  ["MacIntel", "⌘K"],
  ["Win32", "Ctrl K"],
] as const) {
  test(`its key reads ${cap} on ${platform}, and the page is taken over without complaint`, async ({
    as,
  }) => {
    const page = await as("owner");
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.addInitScript(
      (value) => Object.defineProperty(navigator, "platform", { get: () => value }),
      platform,
    );
    await dashboard(page);
    await expect(opener(page)).toContainText(cap);
    expect(complaints).toEqual([]);
  });
}
