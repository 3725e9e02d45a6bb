import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { type Person, stateFile } from "../fixtures/people.ts";

/** A phone, held upright and touched, and a desk. */
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const desk = { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false };

const contexts = new Map<string, Promise<BrowserContext>>();

/** One browser context for each person: making them costs more than looking at a page. */
async function contextOf(browser: Browser, person: Person | null): Promise<BrowserContext> {
  const key = `${person?.key}`;
  const made =
    contexts.get(key) ??
    browser.newContext({
      ...phone,
      ...(person ? { storageState: stateFile(person) } : {}),
      // Colours are measured at rest.
      reducedMotion: "reduce",
    });
  contexts.set(key, made);
  return made;
}

export interface Sight {
  person: Person | null;
  path: string;
  /** What the page answers: 200, or the state page that is looked at */
  status?: number;
}

/**
 * Opens a page on a phone, and then puts it onto a desk as it stands, for opening takes as long as looking. Checks what
 * holds for every page: its status, one h1, nothing in the console, no failed request, nothing against the content
 * security policy; and at both sizes and in both themes what `lookOver` says.
 */
export async function lookAt(browser: Browser, { person, path, status = 200 }: Sight): Promise<void> {
  const context = await contextOf(browser, person);
  const page = await context.newPage();
  const complaints = listen(page);
  try {
    await page.emulateMedia({ colorScheme: "light" });
    const answer = await page.goto(path, { waitUntil: "load" });
    expect(answer?.status(), path).toBe(status);
    expect(await page.title(), "title").not.toBe("");
    await lookOver(page, "phone");
    await toDesk(page);
    await page.emulateMedia({ colorScheme: "light" });
    await lookOver(page, "desk");
    // The document of a state page is itself a failed request.
    expect(complaints.filter((one) => status === 200 || !one.includes(`status of ${status}`))).toEqual([]);
  } finally {
    await page.close();
  }
}

/** One h1, no sideways scroll, nothing that moves, and nothing for axe, in dark as far as it sees colours. */
async function lookOver(page: Page, size: "phone" | "desk"): Promise<void> {
  await settle(page);
  await expect(page.locator("h1"), `headings of the first level, ${size}`).toHaveCount(1);
  expect.soft(await sideways(page), `width of what sticks out, ${size}, light`).toEqual([]);
  expect.soft(await axe(page), `axe, ${size}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await settle(page);
  expect(await moving(page), `what moves for somebody who asked for stillness, ${size}`).toEqual([]);
  expect.soft(await sideways(page), `width of what sticks out, ${size}, dark`).toEqual([]);
  expect.soft(await axe(page, ofColours), `axe, ${size}, dark`).toEqual([]);
}

/** What a window of another size and a mouse change: the size, what asks for a fine pointer, no touch. */
async function toDesk(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setDeviceMetricsOverride", desk);
  await browser.send("Emulation.setTouchEmulationEnabled", { enabled: false });
  const now = () => page.evaluate(() => [innerWidth, matchMedia("(pointer: coarse)").matches]);
  await expect.poll(now, "on the desk").toEqual([desk.width, false]);
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left breaks off what it was still reading.
    if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== "document")
      complaints.push(`answered ${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Fonts are there and two frames have been drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** What is on its way from one look to another. */
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : ""))
      .map(String),
  );
}

/** What is wider than the window, when the page scrolls sideways. */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)),
    ];
  });
}

/** The themes differ in nothing but colours: the rules that look at them. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** axe itself, at less than half its length: reading it takes a page about as long as being looked at. */
const require = createRequire(import.meta.resolve("@axe-core/playwright"));
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const withAxe = new WeakSet<Page>();

async function axe(page: Page, rules?: string[]): Promise<string[]> {
  if (!withAxe.has(page)) await page.evaluate(axeSource);
  withAxe.add(page);
  // Only what is wrong: passes would be most of the time. Our pages frame nobody, so axe need not put frames together.
  const builder = new AxeBuilder({ page, axeSource: "window.axe.version" })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        (node) => `${id}: ${help} – ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n")[1] ?? ""}`,
      ),
  );
}
