/** Local times that came twice because the clock was put back, and which of both somebody says is meant. */

export const meanings = ["earlier", "later"] as const;
export type Meaning = (typeof meanings)[number];
export type Part = "start" | "end";

/** What somebody has said: one word for all such times, or one for each by `twiceKey`. */
export interface TwiceChoice {
  all: Meaning | null;
  each: Readonly<Record<string, Meaning>>;
}

export const noChoice: TwiceChoice = { all: null, each: {} };

/** A local time with both things it may mean. */
export interface TwiceMeaning {
  /** yyyy-mm-dd hh:mm, with seconds where it has some */
  time: string;
  /** Whole seconds since 1970, and the offset as +hh:mm */
  earlier: { second: number; offset: string };
  later: { second: number; offset: string };
}

export interface TwicePlace {
  line: number;
  part: Part;
  employee: string;
}

/** Such a time of a file, as it is shown to be chosen. */
export interface TwiceTime extends TwicePlace {
  time: string;
  earlierOffset: string;
  laterOffset: string;
  chosen: Meaning | null;
}

export interface TwiceTimes {
  /** The first ones, in the order of the file */
  shown: TwiceTime[];
  total: number;
  /** Those nobody has chosen for: until then nothing is imported */
  open: number;
  choice: TwiceChoice;
}

/** As many as a page asks about one by one; of more, one word for all of them is asked. */
export const mostAsked = 100;

/** What a time is known by in a choice. */
export function twiceKey({ line, part }: Pick<TwicePlace, "line" | "part">): string {
  return `${line}-${part}`;
}

export const noTwice = (choice: TwiceChoice = noChoice): TwiceTimes => ({
  shown: [],
  total: 0,
  open: 0,
  choice,
});

/** Notes a time that came twice. @returns the second it means by the choice, or null while nobody has chosen */
export function settleTwice(times: TwiceTimes, place: TwicePlace, meaning: TwiceMeaning): number | null {
  const { all, each } = times.choice;
  const chosen = all ?? each[twiceKey(place)] ?? null;
  times.total += 1;
  if (chosen === null) times.open += 1;
  if (times.shown.length < mostAsked) {
    const { time, earlier, later } = meaning;
    times.shown.push({ ...place, time, earlierOffset: earlier.offset, laterOffset: later.offset, chosen });
  }
  return chosen === null ? null : meaning[chosen].second;
}
