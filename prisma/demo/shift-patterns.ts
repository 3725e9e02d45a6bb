import type { Random } from "#lib/testing/random.ts";

/** A planned stretch of work on a local day: minutes after midnight, and how long. */
export interface Shift {
  startMinute: number;
  minutes: number;
  /** Length of the break in the middle; 0 is none */
  breakMinutes: number;
  /** How many customers or projects share it */
  parts: number;
}

/** What is known when a day is planned. */
export interface DayPlan {
  random: Random;
  /** ISO weekday, 1 is Monday */
  weekday: number;
  /** 1 to 12 */
  month: number;
  /** Weeks since the beginning of the data */
  week: number;
  /** The place of the person in the department */
  place: number;
}

type Pattern = (plan: DayPlan) => Shift | null;

const shift = (
  random: Random,
  from: number,
  to: number,
  minutes: [number, number],
  pause: number,
  parts = 1,
): Shift => ({
  startMinute: random.whole(from, to),
  minutes: random.whole(...minutes),
  breakMinutes: pause,
  parts,
});

const isWeekend = (weekday: number) => weekday >= 6;

export const patterns = {
  /** Monday to Friday, nine to half past five */
  office: ({ random, weekday }) =>
    isWeekend(weekday) ? null : shift(random, 515, 570, [480, 540], random.pick([30, 45, 60])),
  /** The same hours, cut into projects */
  projects: ({ random, weekday }) =>
    isWeekend(weekday) && !random.chance(0.04)
      ? null
      : shift(random, 500, 590, [470, 600], random.pick([30, 45, 60]), random.pick([1, 2, 2, 3])),
  /** Tuesday to Saturday, from seven */
  morning: ({ random, weekday }) =>
    weekday === 1 || weekday === 7 ? null : shift(random, 405, 435, [470, 510], 30),
  /** Monday to Friday, from five */
  early: ({ random, weekday }) => (isWeekend(weekday) ? null : shift(random, 300, 330, [470, 500], 30)),
  /** Where there is an event: mostly late in the week, past midnight, more in summer and before Christmas */
  evening: ({ random, weekday, month }) => {
    const busy = [6, 7, 8, 12].includes(month) ? 1.15 : 0.9;
    const share = [0.1, 0.2, 0.4, 0.55, 0.75, 0.85, 0.35][weekday - 1]! * busy;
    return random.chance(share) ? shift(random, 930, 1020, [390, 560], random.pick([0, 20, 30])) : null;
  },
  /** Vans: out in the morning or late in the evening */
  crew: ({ random, weekday }) => {
    if (weekday === 1 || random.chance(0.15)) return null;
    return random.chance(0.5)
      ? shift(random, 470, 540, [450, 540], 30)
      : shift(random, 900, 960, [480, 600], 30);
  },
  /** Three shifts that change places each week: 06:00, 14:00, 22:00 */
  rotating: ({ random, weekday, week, place }) => {
    if (isWeekend(weekday)) return null;
    const start = [360, 840, 1320][(week + place) % 3]!;
    return shift(random, start - 9, start - 1, [481, 495], 30);
  },
} satisfies Record<string, Pattern>;

export type PatternName = keyof typeof patterns;
