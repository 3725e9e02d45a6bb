/** The life of a clock-in. */
export const clockInStatuses = ["running", "finished", "end_missing", "void"] as const;
export type ClockInStatus = (typeof clockInStatuses)[number];

/**
 * end: clocked out or switched · forget: ran longer than the company's limit · complete: start and end typed in ·
 * restart: a running one got another start · void: it never was
 */
export type ClockInAct = "end" | "forget" | "complete" | "restart" | "void";

export const clockInTransitions: Record<ClockInStatus, Partial<Record<ClockInAct, ClockInStatus>>> = {
  running: {
    end: "finished",
    forget: "end_missing",
    complete: "finished",
    restart: "running",
    void: "void",
  },
  finished: { complete: "finished", void: "void" },
  end_missing: { complete: "finished", restart: "running", void: "void" },
  void: {},
};

/** The status after an act, or null where the act is not possible. */
export function nextStatus(status: ClockInStatus, act: ClockInAct): ClockInStatus | null {
  return clockInTransitions[status][act] ?? null;
}
