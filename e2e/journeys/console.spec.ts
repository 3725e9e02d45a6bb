import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { choose } from "../fixtures/fields.ts";
import { journeyCompany as company } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

/** Chooses an act of a row and gives the reason it asks for. */
async function act(page: Page, row: string, label: string, verb: string, reason: string): Promise<void> {
  await page
    .getByRole("row", { name: new RegExp(row) })
    .getByRole("button")
    .click();
  await page.getByRole("menuitem", { name: label }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await expect(dialog.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
}

test("an administrator opens a company for a reason, is seen there, and leaves", async ({ as }) => {
  const reason = `Ticket ${randomUUID()}`;
  const page = await as("administrator");
  expect((await page.goto(`/c/${company}/audit`))?.status()).toBe(404);
  await page.goto("/admin");
  await act(page, "Harbour Lane Events", "Open for an hour", "Open", reason);
  await expect(page).toHaveURL(new RegExp(`/c/${company}$`));
  await expect(page.getByText(`Reason: ${reason}`)).toBeVisible();

  const owner = await as("owner", { company });
  await owner.goto(`/c/${company}/audit?act=company.visit`);
  const acts = owner.getByRole("row", { name: /^Opened by a platform person/ });
  await acts.first().getByRole("link").click();
  const entry = owner.getByRole("complementary");
  await expect(entry).toContainText(reason);
  await expect(entry).toContainText("Administrator");

  await page.getByRole("button", { name: "End visit" }).click();
  await expect(page).toHaveURL(/\/admin$/);
  expect((await page.goto(`/c/${company}/audit`))?.status()).toBe(404);
  await page.goto("/admin/audit?act=companies.open");
  await expect(page.getByRole("table")).toContainText(reason);
});

test("a developer opens a company and can change nothing in it", async ({ as }) => {
  const page = await as("developer");
  await page.goto("/admin");
  await expect(page.getByRole("link", { name: "Outbox" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Add company" })).toHaveCount(0);
  await act(page, "Harbour Lane Events", "Open for an hour", "Open", "Looking at a report");
  await expect(page).toHaveURL(new RegExp(`/c/${company}$`));
  await page.goto(`/c/${company}/customers`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Customers");
  await expect(page.getByRole("link", { name: "Add customer" })).toHaveCount(0);
  expect((await page.goto(`/c/${company}/customers/new`))?.status()).toBe(403);
});

test("a company is added with its owner, who finds the invitation", async ({ as }) => {
  const slug = `studio-${randomUUID().slice(0, 8)}`;
  const page = await as("administrator");
  await page.goto("/admin/companies/new");
  await page.getByLabel("Company", { exact: true }).fill(slug);
  await expect(page.getByLabel("Short name")).toHaveValue(slug);
  await choose(page, "Time zone", "Europe/Dublin");
  await choose(page, "Currency", "EUR");
  await page.getByLabel("Owner’s name").fill("Kim Kestrel");
  await page.getByLabel("Owner’s e-mail").fill(`kim@${slug}.example`);
  await page.getByLabel("Reason").fill("Signed today");
  await page.getByRole("button", { name: "Add company" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(slug);

  await page.goto("/admin/outbox");
  await page.getByRole("link", { name: new RegExp(slug) }).click();
  const mail = await page.getByRole("complementary").textContent();
  const invitation = /https?:\/\/\S+\/invitation\/\S+/.exec(mail ?? "")?.[0] ?? "";
  await page.context().clearCookies();
  await page.goto(new URL(invitation).pathname);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Join ${slug}`);
});
