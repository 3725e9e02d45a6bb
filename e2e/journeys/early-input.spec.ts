import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { choose, field } from "../fixtures/fields.ts";
import { journeyCompany } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

/** Holds the scripts of the next pages back until they are let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/_next\/static\/.+\.js/, async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

const searched = (page: Page, label: string) =>
  page.locator("input").and(page.getByRole("combobox", { name: new RegExp(`^${label}`) }));

test("what is filled in before the scripts have come is kept and saved", async ({ as }) => {
  const page = await as("owner");
  const paths = routes.company(journeyCompany).sites;
  const heading = page.getByRole("heading", { level: 1 });
  const name = `Early ${Date.now()}`;

  await test.step("a site with an address and a zone", async () => {
    await page.goto(paths.add());
    await choose(page, "Time zone", "Europe/Dublin");
    await field(page, "Name").fill(name);
    await field(page, "Address").fill("1 Quay Street");
    await page.getByRole("button", { name: "Add site" }).click();
    await expect(heading).toHaveText(name);
  });

  await test.step("each field is changed while the page is without its scripts", async () => {
    const edit = await page.getByRole("link", { name: "Edit" }).getAttribute("href");
    const letGo = await holdScripts(page);
    await page.goto(edit ?? "", { waitUntil: "commit" });
    await field(page, "Name").fill(`${name} bird`);
    await field(page, "Address").fill("2 Quay Street");
    await page.getByRole("combobox", { name: /^Time zone/ }).selectOption("Pacific/Auckland");
    await field(page, "Name").focus();
    letGo();
    await expect(searched(page, "Time zone")).toHaveValue("Pacific/Auckland");
    await expect(field(page, "Name")).toHaveValue(`${name} bird`);
    await expect(field(page, "Address")).toHaveValue("2 Quay Street");
  });

  await test.step("and that is what is saved", async () => {
    await page.getByRole("button", { name: "Save" }).click();
    await expect(heading).toHaveText(`${name} bird`);
    await expect(page.getByRole("main")).toContainText("2 Quay Street");
    await expect(page.getByRole("main")).toContainText("Pacific/Auckland");
  });
});

test("a searched field by keys alone: what fits nothing stays and is said, what fits one is chosen", async ({
  as,
}) => {
  const page = await as("owner");
  await page.goto(routes.company(journeyCompany).sites.add());
  const zone = searched(page, "Time zone");
  await zone.press("ArrowDown");
  await expect(zone).toHaveAttribute("aria-expanded", "true");
  await zone.press("Escape");
  await expect(zone).toHaveAttribute("aria-expanded", "false");
  await zone.pressSequentially("europe");
  await zone.press("Tab");
  await expect(zone).toHaveValue("europe");
  await expect(zone).toHaveAttribute("aria-invalid", "true");
  await zone.press("ControlOrMeta+a");
  await zone.pressSequentially("auckland");
  await zone.press("Tab");
  await expect(zone).toHaveValue("Pacific/Auckland");
  await expect(zone).not.toHaveAttribute("aria-invalid", "true");
});
