export type CheckStep = {
  name: string;
  /** Arguments of Node: a script and its own. */
  run: string[];
  /** How its result is counted: as one thing, or by the tests in the report it writes. */
  report?: "vitest" | "playwright";
  /** Steps without which it makes no sense. */
  needs?: string[];
};

const bin = (path: string) => `node_modules/${path}`;
const vitest = [bin("vitest/vitest.mjs"), "run", "--project"];

export const checkSteps: CheckStep[] = [
  { name: "generate", run: ["prisma/generate.mjs"] },
  { name: "routes", run: [bin("next/dist/bin/next"), "typegen"] },
  { name: "types", run: [bin("typescript/bin/tsc"), "--noEmit"] },
  { name: "lint", run: [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings"] },
  { name: "unused", run: [bin("knip/bin/knip.js"), "--no-progress"] },
  { name: "unit", run: [...vitest, "unit"], report: "vitest", needs: ["generate"] },
  { name: "db", run: [...vitest, "db"], report: "vitest", needs: ["generate"] },
  { name: "build", run: ["cli/build.ts"], needs: ["generate"] },
  { name: "e2e", run: [bin("@playwright/test/cli.js"), "test"], report: "playwright", needs: ["build"] },
];
