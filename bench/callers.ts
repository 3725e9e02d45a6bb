import { median } from "./measure.ts";

/** What several callers got in a time. */
export interface Pace {
  perSecond: number;
  /** Milliseconds */
  p95: number;
}

/** So many callers ask as fast as they are answered, each waiting for its own answer. Anything but 200 ends it. */
export async function pace(ask: () => Promise<Response>, callers: number, ms: number): Promise<Pace> {
  const times: number[] = [];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() - from < ms) {
        const begun = performance.now();
        const answer = await ask();
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}.`);
        times.push(performance.now() - begun);
      }
    }),
  );
  return { perSecond: times.length / ((performance.now() - from) / 1000), p95: percentile(times, 95) };
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** Several askers by turns, round after round; the median of each. */
export async function pacesByTurns(
  askers: readonly (() => Promise<Response>)[],
  { rounds, callers, ms }: { rounds: number; callers: number; ms: number },
): Promise<Pace[]> {
  const all: Pace[][] = askers.map(() => []);
  for (const ask of askers) await pace(ask, callers, 1_000);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, ask] of askers.entries()) all[at]!.push(await pace(ask, callers, ms));
  return all.map((paces) => ({
    perSecond: median(paces.map((one) => one.perSecond)),
    p95: median(paces.map((one) => one.p95)),
  }));
}
