import { defineConfig } from "@playwright/test";
import { e2ePort, e2eUrl } from "./e2e/settings.ts";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/fixtures/global-setup.ts",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: e2eUrl,
    browserName: "chromium",
    locale: "en-GB",
    // Traces are taken of every test to be kept of those that fail, and take a quarter of the time.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node e2e/server.ts",
    url: `${e2eUrl}/api/v1/health`,
    env: { E2E_PORT: String(e2ePort), RATE_LIMIT: "100000", LOG_LEVEL: "error" },
    stdout: "pipe",
    // A first run builds the pages and writes a year of demo data.
    timeout: 10 * 60_000,
    // While writing tests: npx playwright test beside a `node e2e/server.ts` that keeps running.
    reuseExistingServer: Boolean(process.env.E2E_REUSE),
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
