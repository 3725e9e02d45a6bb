import { expect, type Page, test } from "@playwright/test";
import { join, newCompany } from "../fixtures/new-account.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const label = (page: Page) => page.locator("#clock-label");
const said = (page: Page) => page.locator("#clock-said");
const note = (page: Page) => page.getByRole("textbox", { name: /^Note/ });

async function working(page: Page): Promise<void> {
  const { invitation } = await newCompany();
  await join(page, invitation);
  await page.goto("/clock");
  await press(page, "Clock in");
  await expect(label(page)).toHaveText(/^Working since/);
}

/** Holds back the next page that the clock's script asks for: it says what was true then, and arrives when it is let go. */
async function holdNextPage(page: Page): Promise<() => Promise<void>> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(
    (url) => url.pathname === "/clock",
    async (route) => {
      const response = await route.fetch();
      await gate;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  return async () => {
    const arrived = page.waitForEvent("requestfinished", (request) => request.url().endsWith("/clock"));
    letGo();
    await arrived;
    // What comes is shown in the same frame or the next one.
    await page.evaluate(
      () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
    );
  };
}

test("a page that comes late closes nothing and takes nothing of what is being typed", async ({ page }) => {
  await working(page);
  const letGo = await holdNextPage(page);
  await press(page, "Break");
  await expect(said(page)).toHaveText(/Saved/);
  await page.getByText("Change", { exact: true }).click();
  await note(page).pressSequentially("Sh");
  await letGo();
  await expect(label(page)).toHaveText(/^On a break since/);
  await expect(note(page)).toBeFocused();
  await page.keyboard.type("ow");
  await expect(note(page)).toHaveValue("Show");
  await press(page, "Change to this");
  await expect(page.getByText("Show", { exact: true })).toBeVisible();
  // What was sent is done with: the form is closed, and the keyboard is where the page says how things stand.
  await expect(note(page)).toBeHidden();
  await expect(label(page)).toBeFocused();
});

test("a page asked for earlier never takes the place of a newer one", async ({ page }) => {
  await working(page);
  const letGo = await holdNextPage(page);
  await press(page, "Break");
  await expect(said(page)).toHaveText(/Saved/);
  await press(page, "Clock out");
  await expect(label(page)).toHaveText("Not clocked in");
  await letGo();
  await expect(label(page)).toHaveText("Not clocked in");
  await expect(page.getByRole("button", { name: "Clock in", exact: true })).toBeEnabled();
});

test("a page that comes while a punch is on its way leaves its buttons waiting, and then working", async ({
  page,
}) => {
  await working(page);
  const letGo = await holdNextPage(page);
  await press(page, "Break");
  await expect(said(page)).toHaveText(/Saved/);
  let answer = () => {};
  const gate = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/v1/punches", async (route) => {
    await gate;
    await route.continue();
  });
  await press(page, "Clock out");
  await letGo();
  await expect(page.getByRole("button", { name: "End break", exact: true })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Sending" })).toBeDisabled();
  answer();
  await expect(label(page)).toHaveText("Not clocked in");
  await expect(page.getByRole("button", { name: "Clock in", exact: true })).toBeEnabled();
});

test("a note typed when somebody clocks in elsewhere is still there", async ({ page, context }) => {
  await working(page);
  await press(page, "Clock out");
  await expect(label(page)).toHaveText("Not clocked in");
  await note(page).fill("Load-in");
  const other = await context.newPage();
  await other.goto("/clock");
  await press(other, "Clock in");
  await expect(label(other)).toHaveText(/^Working since/);
  await press(page, "Clock in");
  await expect(label(page)).toHaveText(/^Working since/);
  await expect(note(page)).toHaveValue("Load-in");
});
