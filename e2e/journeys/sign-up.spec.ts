import type { Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { choose } from "../fixtures/fields.ts";
import { linkIn, readMailTo } from "../fixtures/mail.ts";
import { join, newCompany, password } from "../fixtures/new-account.ts";
import { expect, test } from "../fixtures/test.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("from nothing to the first clock-in: sign up, confirm, add somebody, who clocks in", async ({
  page,
  as,
  browser,
}) => {
  test.slow();
  const slug = `rope-${Date.now().toString(36)}`;
  const paths = routes.company(slug);
  const [owner, rigger] = [`orla@${slug}.example`, `rory@${slug}.example`];
  const administrator = await as("administrator");
  let employee = "";

  await test.step("the form tells what is wrong, keeps what was typed, and sends a mail", async () => {
    await page.goto(routes.signIn());
    await page.getByRole("link", { name: "Start it on Hourly" }).click();
    await page.getByLabel("Company name").fill(slug);
    await expect(page.getByLabel("Short name")).toHaveValue(slug);
    await choose(page, "Time zone", "Europe/Dublin");
    await choose(page, "Currency", "EUR");
    await page.getByLabel("Your name").fill("Orla Rope");
    await page.getByLabel("Work e-mail").fill("orla");
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Send the confirmation" }).click();
    await expect(page.getByText("2 things to fix:")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Work e-mail: Type an e-mail address/ })).toBeVisible();
    await expect(page.getByLabel("Work e-mail")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Company name")).toHaveValue(slug);
    await page.getByLabel("Work e-mail").fill(owner);
    await page.getByLabel("New password").fill(password);
    await page.getByRole("button", { name: "Send the confirmation" }).click();
    await expect(heading(page)).toHaveText("Look into your mail");
  });

  await test.step("its link asks for the password again, and only that one makes the company", async () => {
    expect((await page.request.get(paths.dashboard(), { maxRedirects: 0 })).status()).toBe(307);
    await page.goto(linkIn(await readMailTo(administrator, owner, /^Confirm your address/)));
    await expect(heading(page)).toHaveText("Confirm your address");
    await expect(page.getByRole("main")).toContainText(`/c/${slug}`);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: `Start ${slug}` }).click();
    await expect(page.getByText("This is not the password chosen at sign-up.").first()).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: `Start ${slug}` }).click();
    await expect(page).toHaveURL(paths.dashboard());
  });

  await test.step("the empty company says what to do first: people", async () => {
    await expect(page.getByRole("heading", { name: "Begin with your people" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Add employee" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Rory Rigger");
    await page.getByLabel("E-mail").fill(rigger);
    await page.getByRole("button", { name: "Add employee" }).click();
    await expect(heading(page)).toHaveText("Rory Rigger");
    employee = page.url();
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    await expect(page.getByText(`Invitation on its way to ${rigger}`)).toBeVisible();
    await expect(page.getByText(`Invited at ${rigger}`)).toBeVisible();
  });

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await test.step("the employee follows the invitation and lands on the clock, and nowhere else", async () => {
    await phone.goto(linkIn(await readMailTo(administrator, rigger, /^Orla Rope invites you/)));
    await expect(heading(phone)).toHaveText(`Join ${slug}`);
    await phone.getByLabel("New password").fill(password);
    await phone.getByRole("button", { name: `Join ${slug}` }).click();
    await expect(phone).toHaveURL(routes.clock());
    await phone.goto(paths.dashboard());
    await expect(phone).toHaveURL(routes.clock());
  });

  await test.step("the owner's dashboard shows by itself that they clock in, and leave", async () => {
    const connected = page.waitForResponse((response) => response.url().endsWith("/live"));
    await page.goto(paths.dashboard());
    await connected;
    await phone.getByRole("button", { name: "Clock in", exact: true }).click();
    await expect(phone.locator("#clock-said")).toHaveText(/^You are clocked in since .* Saved/);
    const whoIsIn = page.getByRole("table", { name: "People who are in" });
    await expect(whoIsIn.getByRole("row", { name: /Rory Rigger/ })).toContainText("Working");
    await phone.getByRole("button", { name: "Clock out", exact: true }).click();
    await expect(page.getByText("Nobody is in")).toBeVisible();
    await page.goto(employee);
    await expect(page.getByText(/^Signs in since/)).toBeVisible();
  });

  await test.step("the link of the sign-up is spent", async () => {
    await page.goto(linkIn(await readMailTo(administrator, owner, /^Confirm your address/)));
    await expect(heading(page)).toHaveText("This link has been used");
  });
  await phone.context().close();
});

test("an address with an account hears the same, and its mail says that nothing was made", async ({
  page,
  as,
  browser,
}) => {
  const { slug, email, invitation } = await newCompany();
  await join(page, invitation);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(routes.signUp());
  await stranger.getByLabel("Company name").fill(`Second ${slug}`);
  await stranger.getByLabel("Short name").fill(`second-${Date.now().toString(36)}`);
  await choose(stranger, "Time zone", "Europe/Dublin");
  await choose(stranger, "Currency", "EUR");
  await stranger.getByLabel("Your name").fill("Somebody Else");
  await stranger.getByLabel("Work e-mail").fill(email);
  await stranger.getByLabel("New password").fill("some other words here");
  await stranger.getByRole("button", { name: "Send the confirmation" }).click();
  await expect(heading(stranger)).toHaveText("Look into your mail");
  const mail = await readMailTo(await as("administrator"), email, /^You already have an account/);
  expect(linkIn(mail)).toBe(routes.signIn());
  await stranger.context().close();
});
