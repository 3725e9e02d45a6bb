/** What the self-test found where nothing should have been. */
export interface Leak {
  /** The data function, "customer.findCustomer", or the table, "table punches" */
  function: string;
  what: string;
}

export interface IsolationRun {
  id: string;
  /** ISO instants; not finished while it runs, or when its worker died */
  startedAt: string;
  finishedAt: string | null;
  /** Attempts that were made; 0 when there were no two companies to try with */
  attempts: number;
  leaks: Leak[];
  /** What kept an attempt from being judged */
  error: string | null;
}

/** held: every attempt came back with nothing · leaked · broken: some could not be judged · idle: nothing to try with */
export type IsolationState = "held" | "leaked" | "broken" | "idle" | "running";

export function isolationState(run: IsolationRun): IsolationState {
  if (run.leaks.length > 0) return "leaked";
  if (run.error !== null) return "broken";
  if (run.finishedAt === null) return "running";
  return run.attempts === 0 ? "idle" : "held";
}
