import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the product under test runs, and its data folder: new for each run, one per checkout. */
const checkout = createHash("sha256")
  .update(import.meta.dirname)
  .digest("hex")
  .slice(0, 8);
export const e2ePort = Number(process.env.E2E_PORT ?? 3900);
export const e2eUrl = `http://localhost:${e2ePort}`;
export const e2eDataDir = join(tmpdir(), `hourly-e2e-${checkout}`);
