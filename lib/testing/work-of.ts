import { Client } from "pg";
import { vi } from "vitest";
import { forgetSwitches } from "#lib/access/feature-switches.ts";
import { engine } from "#lib/auth/password-hash.ts";

/** What a call asked of the machine: its SQL, statement by statement, and how often a password was hashed. */
export async function workOf<T>(
  act: () => Promise<T>,
): Promise<{ result: T; statements: string[]; runs: number }> {
  // Kept for seconds: read each time here, as what runs out between two calls would make them differ.
  forgetSwitches();
  const query = vi.spyOn(Client.prototype, "query");
  const run = vi.spyOn(engine, "run");
  try {
    const result = await act();
    const statements = query.mock.calls.map(([first]: unknown[]) =>
      typeof first === "string" ? first : String((first as { text?: string }).text),
    );
    return { result, statements, runs: run.mock.calls.length };
  } finally {
    query.mockRestore();
    run.mockRestore();
  }
}
