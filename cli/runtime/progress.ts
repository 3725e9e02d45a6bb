const SLOW_ENOUGH_TO_MENTION_MS = 500;

/** Says what is being done, and afterwards how long it took when that was noticeable. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  console.log(`· ${title} …`);
  const before = performance.now();
  const result = await work();
  const took = performance.now() - before;
  if (took > SLOW_ENOUGH_TO_MENTION_MS) console.log(`  done in ${(took / 1000).toFixed(1)} s`);
  return result;
}

export function note(sentence: string): void {
  console.log(`  ${sentence}`);
}
