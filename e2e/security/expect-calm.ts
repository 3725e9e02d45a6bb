import { expect } from "@playwright/test";
import type { Answer } from "../fixtures/ask.ts";
import { leaksOf } from "../fixtures/leaks.ts";
import type { World } from "../fixtures/world.sql.ts";
import { e2eUrl } from "../settings.ts";

const isDocument = ({ headers }: Answer) => headers.get("content-type")?.startsWith("text/html");
const failed = ({ status }: Answer) => status >= 500;

/**
 * Makes each attempt in turn and expects an answer that was meant to be given: no failure of ours, no word of `other` (who
 * is null where the asker may read of everybody), no markup or header of the sender's, no way to another site.
 */
export async function expectCalm(
  tries: Record<string, () => Promise<Answer>>,
  [home, other]: readonly [World, World | null],
): Promise<void> {
  const wrong: string[] = [];
  for (const [name, attempt] of Object.entries(tries)) {
    const answer = await attempt();
    if (failed(answer)) wrong.push(`${name}: ${answer.status}`);
    const leaks = other ? leaksOf(other, home, answer.body) : [];
    if (leaks.length > 0) wrong.push(`${name}: tells of ${leaks.slice(0, 3).join(", ")}`);
    if (isDocument(answer) && answer.body.includes("<script>alert")) wrong.push(`${name}: gives markup back`);
    if (answer.headers.get("set-cookie")?.includes("evil"))
      wrong.push(`${name}: sets a cookie of the caller's`);
    if (answer.location !== null && new URL(answer.location, e2eUrl).origin !== e2eUrl)
      wrong.push(`${name}: leads to ${answer.location}`);
  }
  expect(wrong).toEqual([]);
}
