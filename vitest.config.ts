import { defineConfig } from "vitest/config";
import { LongestFirst } from "./lib/testing/longest-first.ts";

const exclude = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

/** Only there to end what hangs: a busy machine is no failure. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    pool: "forks",
    // The database and the browser of the whole check share two cores with the tests.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          // Text and numbers must not depend on where the tests run.
          env: { TZ: "UTC" },
          testTimeout,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          env: { TZ: "UTC" },
          globalSetup: ["lib/testing/database.setup.ts"],
          setupFiles: ["lib/testing/database.worker.ts"],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
