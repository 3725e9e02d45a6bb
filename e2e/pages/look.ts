import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { type Person, stateFile } from "../fixtures/people.ts";

/** A phone, held upright and touched, and a desk. */
export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
} as const;
export type Size = keyof typeof sizes;

const contexts = new Map<string, Promise<BrowserContext>>();

/** One browser context for each person and size: making them costs more than looking at a page. */
async function contextOf(browser: Browser, person: Person | null, size: Size): Promise<BrowserContext> {
  const key = `${person?.key} ${size}`;
  const made =
    contexts.get(key) ??
    browser.newContext({
      ...sizes[size],
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
 * Opens a page and checks what holds for every page: its status, one h1, no sideways scroll, nothing in the console, no
 * failed request, nothing against the content security policy, and nothing for axe, in dark as far as it sees colours.
 */
export async function lookAt(
  browser: Browser,
  { person, path, status = 200 }: Sight,
  size: Size,
): Promise<void> {
  const context = await contextOf(browser, person, size);
  const page = await context.newPage();
  const complaints = listen(page);
  try {
    const answer = await page.goto(path, { waitUntil: "load" });
    expect(answer?.status(), path).toBe(status);
    await settle(page);
    await expect(page.locator("h1"), "headings of the first level").toHaveCount(1);
    expect(await page.title(), "title").not.toBe("");
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await sideways(page), "width of what sticks out").toEqual([]);
    expect.soft(await axe(page), "axe, light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await settle(page);
    expect(await moving(page), "what moves for somebody who asked for stillness").toEqual([]);
    expect.soft(await axe(page, ofColours), "axe, dark").toEqual([]);
    // The document of a state page is itself a failed request.
    expect(complaints.filter((one) => status === 200 || !one.includes(`status of ${status}`))).toEqual([]);
  } finally {
    await page.close();
  }
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

async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // Only what is wrong: passes would be most of the time. Our pages frame nobody, so axe need not put frames together.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        (node) => `${id}: ${help} – ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n")[1] ?? ""}`,
      ),
  );
}
