import type { Client } from "pg";
import { expect, vi } from "vitest";

/** Comes back once somebody waits for what the open transaction of this connection holds. */
export async function untilSomebodyWaits(holder: Client): Promise<void> {
  await vi.waitFor(async () => {
    const { rowCount } = await holder.query(
      "SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))",
    );
    expect(rowCount).toBeGreaterThan(0);
  }, 10_000);
}
