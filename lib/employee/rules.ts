import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import type { NowState } from "./schema.ts";

/** The number after the highest, as wide: 0433 → 0434, 999 → 1000. */
export function nextNumber(highest: string | null): string {
  if (highest === null) return "1";
  return String(Number(highest) + 1).padStart(highest.length, "0");
}

interface Block {
  status: string;
  started_at: Date;
  ended_at: Date | null;
  on_break_since: Date | null;
}

/** What the last block says about now. */
export function nowState(block: Block | undefined): NowState {
  if (!block) return { kind: "never", since: null };
  if (block.status === "end_missing") return { kind: "end_missing", since: block.started_at.toISOString() };
  if (block.status === "running") {
    return block.on_break_since
      ? { kind: "break", since: block.on_break_since.toISOString() }
      : { kind: "working", since: block.started_at.toISOString() };
  }
  return { kind: "out", since: (block.ended_at ?? block.started_at).toISOString() };
}

/** Nobody touches a record whose role they could not give. Errors: forbidden. */
export function refuseHigherRole(name: string, role: string, assignable: readonly string[]): void {
  if (assignable.includes(role)) return;
  throw new AppError("forbidden", said("employee.mayDoMore", { name }));
}

/** Errors: conflict while somebody is clocked in. */
export function refuseWhileClockedIn(name: string, running: boolean): void {
  if (running) throw new AppError("conflict", said("employee.clockedIn", { name }));
}
