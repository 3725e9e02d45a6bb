/** One more workforce of each demo company. */
export interface Copy {
  /** From 1; numbers masks, people and days apart */
  number: number;
  /** 0 works in the demo company itself, others in companies of their own */
  group: number;
  /** Years of work, ending now */
  years: number;
}

/** So many workforces share a company. */
const together = 8;
const mostYears = 5;

/**
 * How N times the demo comes about beside the demo itself: rather long histories and large companies than thousands of
 * small ones with one year. The years of all copies add up to N − 1.
 */
export function planCopies(scale: number): Copy[] {
  const rest = scale - 1;
  const years = Math.min(mostYears, rest);
  const copies: Copy[] = [];
  for (let left = rest; left > 0; left -= years) {
    const number = copies.length + 1;
    copies.push({ number, group: Math.floor((number - 1) / together), years: Math.min(years, left) });
  }
  return copies;
}
