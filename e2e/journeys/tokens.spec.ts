import { randomUUID } from "node:crypto";
import { routes } from "#lib/routes.ts";
import { ask } from "../fixtures/ask.ts";
import { journeyCompany } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const paths = routes.company(journeyCompany);

/** One request of a program. */
const call = (token: string, path: string, init: RequestInit = {}) =>
  ask(null, routes.api(path), { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

test("an owner makes a token, a program uses it, and it ends when it is revoked", async ({ as }) => {
  const name = `Payroll ${randomUUID().slice(0, 8)}`;
  const page = await as("owner");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(paths.settings());
  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API tokens");

  const form = page.getByRole("form", { name: "New token" });
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Role").selectOption({ label: "Manager" });
  await form.getByLabel("Ends after").selectOption({ label: "30 days" });
  await form.getByRole("button", { name: "Create token" }).click();
  await expect(form.getByText("Choose what the token may touch.").first()).toBeVisible();
  await form.getByLabel("Read: Customers").check();
  await form.getByLabel("Write: Sites").check();
  await form.getByRole("button", { name: "Create token" }).click();

  const secret = page.getByLabel("Token", { exact: true });
  await expect(secret).toHaveValue(/^hly_[\w-]{43}$/);
  const token = await secret.inputValue();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Token copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);

  expect((await call(token, "/customers?limit=1")).status).toBe(200);
  expect((await call(token, "/employees")).status).toBe(403);
  const added = await call(token, "/sites", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ name: `Pier ${name}` }),
  });
  expect([added.status, JSON.parse(added.body).name]).toEqual([201, `Pier ${name}`]);

  await page.reload();
  await expect(page.getByLabel("Token", { exact: true })).toHaveCount(0);
  expect(await page.content()).not.toContain(token);
  const row = page.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("Working");
  await expect(row).toContainText("customer:read");
  await expect(row).not.toContainText("never");

  await row.getByRole("button").click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Revoke token" }).click();
  await expect(page.getByText(`${name} revoked`)).toBeVisible();
  await expect(row).toContainText("Revoked");
  expect((await call(token, "/customers?limit=1")).status).toBe(401);
});

test("the API tells what it refuses where the reference explains it", async ({ page }) => {
  const answer = await ask(null, routes.api("/customers"));
  expect(answer.status).toBe(401);
  const { type } = JSON.parse(answer.body) as { type: string };
  const { pathname, hash } = new URL(type);
  await page.goto(pathname + hash);
  await expect(page.locator(hash)).toContainText("unauthenticated");

  const unknown = await ask(null, routes.api("/no-such-thing"));
  expect(unknown.headers.get("content-type")).toContain("application/problem+json");
  const document = JSON.parse((await ask(null, routes.api("/openapi.json"))).body);
  expect(document.openapi).toMatch(/^3\.1/);
  await page.getByRole("link", { name: "Customers", exact: true }).click();
  await page.getByText("POST").locator("visible=true").first().click();
});
