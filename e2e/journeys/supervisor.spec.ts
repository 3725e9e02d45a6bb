import { routes } from "#lib/routes.ts";
import { homeCompany, personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { companyIdOf, plainPeople } from "../fixtures/world.sql.ts";

const here = routes.company(homeCompany);

test("a supervisor sees the people of their departments, and nobody else wherever they look", async ({
  as,
}) => {
  const { email } = personOf("supervisor");
  const { within, elsewhere, names } = await plainPeople(await companyIdOf(homeCompany), email);
  const page = await as("supervisor", { company: homeCompany });
  const main = page.getByRole("main");
  const others = names.elsewhere.filter((name) => !names.within.includes(name));
  expect(others.length).toBeGreaterThan(3);
  const tellsOfOthers = async () => {
    const text = (await main.textContent()) ?? "";
    return others.filter((name) => text.includes(name));
  };

  await test.step("in the list, as it is and searched", async () => {
    await page.goto(here.employees.list());
    await expect(page.getByRole("row", { name: names.within[0]! })).toBeVisible();
    expect(await tellsOfOthers()).toEqual([]);
    await page.goto(here.employees.list({ q: others[0]! }));
    await expect(page.getByRole("heading", { name: `Nothing matches “${others[0]}”` })).toBeVisible();
  });

  await test.step("on the dashboard", async () => {
    await page.goto(here.dashboard());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await tellsOfOthers()).toEqual([]);
  });

  await test.step("among the clock-ins, and in what they may be filtered by", async () => {
    await page.goto(here.clockIns.list({ view: "list" }));
    await expect(
      page
        .getByRole("row")
        .filter({ hasText: new RegExp(names.within.join("|")) })
        .first(),
    ).toBeVisible();
    expect(await tellsOfOthers()).toEqual([]);
    await page.goto(here.clockIns.list({ view: "list", employee: elsewhere }));
    await expect(page.getByRole("row")).toHaveCount(0);
  });

  await test.step("somebody else's address is not found", async () => {
    expect((await page.goto(here.employees.detail(within)))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(names.within[0]!);
    const answer = await page.goto(here.employees.detail(elsewhere));
    expect(answer?.status()).toBe(404);
    expect(await answer?.text()).not.toContain(others[0]!);
  });
});
