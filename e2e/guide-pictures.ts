/**
 * Takes the pictures of docs/guide from a running demo: `node e2e/guide-pictures.ts http://localhost:3000 .data`, or
 * only those that are named after that. They show the demo as it stands; nothing is changed.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { readSignIns } from "../cli/runtime/sign-ins.ts";

const [address = "http://localhost:3000", dataDir = ".data", ...names] = process.argv.slice(2);
const folder = join(import.meta.dirname, "../docs/guide/pictures");
const company = "harbour-lane";
const paths = routes.company(company);
const sizes = { phone: { width: 390, height: 760 }, desk: { width: 1280, height: 800 } };
/** A first look at a page of `npm run dev` takes its time. */
const patienceMs = 120_000;

interface Picture {
  name: string;
  role: string;
  size: keyof typeof sizes;
  path: string;
  /** What is done on the page before the picture is taken */
  before?: (page: Page) => Promise<void>;
}

async function firstPerson(page: Page): Promise<void> {
  const href = await page.locator("tbody a[href*='/employees/']").first().getAttribute("href");
  await page.goto(address + href?.replace(/\?.*/, ""));
}

const pictures: Picture[] = [
  { name: "clock", role: "employee", size: "phone", path: routes.clock() },
  { name: "my-hours", role: "employee", size: "phone", path: routes.myHours() },
  { name: "my-contract", role: "employee", size: "phone", path: routes.myContract() },
  { name: "dashboard", role: "manager", size: "desk", path: paths.dashboard() },
  { name: "clock-ins", role: "manager", size: "desk", path: paths.clockIns.list() },
  { name: "add-clock-in", role: "manager", size: "desk", path: paths.clockIns.add() },
  { name: "hours", role: "manager", size: "desk", path: paths.hoursReport({ by: "employee" }) },
  { name: "events", role: "manager", size: "desk", path: paths.events.list() },
  { name: "employees", role: "owner", size: "desk", path: paths.employees.list() },
  { name: "employee", role: "owner", size: "desk", path: paths.employees.list(), before: firstPerson },
  { name: "settings", role: "owner", size: "desk", path: paths.settings() },
  {
    name: "settings-change",
    role: "owner",
    size: "desk",
    path: paths.settingsChange({ zone: "Europe/Lisbon", dayCutoff: "04:00" }),
  },
  { name: "methods", role: "owner", size: "desk", path: paths.clockInMethods() },
  { name: "audit", role: "owner", size: "desk", path: paths.audit() },
  { name: "console", role: "administrator", size: "desk", path: routes.admin.companies() },
];

async function signedIn(browser: Browser, role: string): Promise<Page> {
  const signIns = readSignIns(dataDir);
  const person = signIns.find((one) => one.role === role && (!one.company || one.company === company));
  if (!person) throw new Error(`${dataDir} has no sign-in of a person who is ${role}.`);
  const page = await browser.newPage({ locale: "en-GB", colorScheme: "light", reducedMotion: "reduce" });
  page.setDefaultTimeout(patienceMs);
  await page.goto(address + routes.signIn());
  await page.getByLabel("Work e-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== routes.signIn());
  return page;
}

async function take(page: Page, { name, size, path, before }: Picture): Promise<void> {
  await page.setViewportSize(sizes[size]);
  await page.goto(address + path);
  await page.locator("h1").first().waitFor({ state: "attached" });
  await before?.(page);
  await page.waitForTimeout(1_500);
  // What `npm run dev` draws over the page is no part of it.
  await page.evaluate(() => document.querySelector("nextjs-portal")?.remove());
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(name);
}

const browser = await chromium.launch({
  executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
mkdirSync(folder, { recursive: true });
const wanted = pictures.filter(({ name }) => names.length === 0 || names.includes(name));
for (const role of new Set(wanted.map((picture) => picture.role))) {
  const page = await signedIn(browser, role);
  for (const picture of wanted.filter((one) => one.role === role)) await take(page, picture);
  await page.close();
}
await browser.close();
