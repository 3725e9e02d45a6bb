/** Milliseconds of one run. */
export async function time(work: () => Promise<unknown> | unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Two things by turns, so that whatever else the machine does meets both; the median of each. */
export async function byTurns(
  rounds: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<[one: number, other: number]> {
  const times: [number[], number[]] = [[], []];
  await one();
  await other();
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(await time(one));
    times[1].push(await time(other));
  }
  return [median(times[0]), median(times[1])];
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** One line of the table: what was measured, beside what, and how they compare. */
export interface Figure {
  what: string;
  measured: string;
  beside: string;
  ratio: string;
  limit: string;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(2)} ×`;
}
