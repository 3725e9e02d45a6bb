import { routes } from "#lib/routes.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { journeyCompany } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const { clockIns } = routes.company(journeyCompany);
// A day of its own, so that nobody else's journey is met there.
const to = addDays(localDay(new Date(), "Europe/Dublin"), -200);
const list = clockIns.list({ view: "list", from: addDays(to, -6), to, status: "finished" });

test("clock-ins open beside their list, and what several were for is corrected at once and taken back", async ({
  as,
}) => {
  const page = await as("manager");
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(list);
  const rows = page.locator("tr[data-row]");
  const first = rows.first();
  const name = (await first.getByRole("link").first().textContent())!.trim();
  const detail = (await first.getByRole("link").first().getAttribute("href"))!;

  await test.step("the drawer tells every punch, and closes on Esc", async () => {
    await first.getByRole("link").first().click();
    const drawer = page.getByRole("complementary", { name });
    await expect(drawer.getByRole("heading", { name: "What was recorded" })).toBeVisible();
    await expect(drawer.getByRole("link", { name: "Fix a time" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
  });

  await test.step("two are selected and given another department, with a reason", async () => {
    const shown = (await rows.allTextContents()).slice(0, 2).join(" ");
    for (const at of [0, 1]) await rows.nth(at).getByRole("checkbox").check();
    await page.getByRole("link", { name: "Set what they were for" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set what 2 clock-ins were for");
    await page.getByLabel("Reason").fill("Booked to the wrong place");
    await page.getByRole("button", { name: "Correct 2 clock-ins" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose what is to be changed.");
    const department = page.getByLabel(/^Department/);
    const options = await department.locator("option").allTextContents();
    const other = options.slice(2).find((option) => !shown.includes(option))!;
    await department.selectOption({ label: other });
    await page.getByRole("button", { name: "Correct 2 clock-ins" }).click();
    const toast = page.getByRole("status", { name: "Messages" });
    await expect(toast).toContainText("2 clock-ins corrected");
    const undone = page.waitForResponse((response) => response.request().method() === "POST");
    await toast.getByRole("button", { name: "Undo" }).click();
    await undone;
  });

  await test.step("nothing that was recorded is lost", async () => {
    await page.goto(detail);
    await expect(page.getByText("Reason: Booked to the wrong place")).toBeVisible();
    await expect(page.getByText("Reason: Taken back.")).toBeVisible();
  });
});
