import { addDays, fromDbDate, toDate } from "#lib/shared/local-time.ts";
import type { Random } from "#lib/testing/random.ts";
import type { Member, Roster } from "./roster.ts";
import { patterns, type Shift } from "./shift-patterns.ts";

/** A block of work as it was lived, before anybody recorded it. */
export interface LivedBlock {
  start: Date;
  end: Date;
  /** Null where there was none */
  pause: { start: Date; end: Date } | null;
  /** Where the work went over to something else */
  switches: Date[];
}

export const addTime = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

/** The work of one person from the beginning of the data to the end of `today`, in order and never overlapping. */
export function livedBlocks({ since, random }: Roster, member: Member, today: string): LivedBlock[] {
  const own = random.fork(`time of ${member.employee.number}`);
  const away = absences(own, since);
  const blocks: LivedBlock[] = [];
  const { hiredOn, endsOn } = member.employee;
  const first = hiredOn && fromDbDate(hiredOn) > since ? fromDbDate(hiredOn) : since;
  const last = endsOn && fromDbDate(endsOn) < today ? fromDbDate(endsOn) : today;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const date = Temporal.PlainDate.from(day);
    const week = Math.floor(Temporal.PlainDate.from(since).until(date).days / 7);
    const shift = patterns[member.plan.pattern]({
      random: own,
      weekday: date.dayOfWeek,
      month: date.month,
      week,
      place: member.place,
    });
    if (!shift || away(day) || own.chance(0.02)) continue;
    const block = onDay(own, shift, day, member.zone);
    const before = blocks.at(-1)?.end.getTime() ?? 0;
    // Two hours of rest at the least, also after the nights of a changing shift.
    if (block.start.getTime() > before + 2 * 3_600_000) blocks.push(block);
  }
  return blocks;
}

/** Some weeks of holiday a year. */
function absences(random: Random, since: string): (day: string) => boolean {
  const weeks = Array.from({ length: random.whole(2, 4) }, () => {
    const from = addDays(since, random.whole(0, 50) * 7);
    return [from, addDays(from, random.pick([5, 7, 12]))] as const;
  });
  return (day) => weeks.some(([from, to]) => day >= from && day < to);
}

/**
 * A shift on a day, in the clock of its zone: people come and go by the clock on the wall, so in the night of a clock
 * change the block is an hour longer or shorter than it looks.
 */
function onDay(random: Random, shift: Shift, day: string, zone: string): LivedBlock {
  const seconds = () => random.whole(0, 59);
  const midnight = Temporal.PlainDate.from(day).toPlainDateTime();
  const at = (minute: number) =>
    toDate(midnight.add({ minutes: minute, seconds: seconds() }).toZonedDateTime(zone));
  const { startMinute, minutes, breakMinutes, parts } = shift;
  const start = at(startMinute);
  const end = at(startMinute + minutes);
  const middle = startMinute + Math.round(minutes * 0.5) + random.whole(-40, 20);
  const pause =
    breakMinutes > 0 ? { start: at(middle), end: at(middle + breakMinutes + random.whole(-3, 6)) } : null;
  const switches = Array.from({ length: parts - 1 }, (_, part) =>
    at(startMinute + Math.round((minutes * (part + 1)) / parts) + (part === 0 ? -75 : 75)),
  ).filter((moment) => !pause || moment < pause.start || moment > pause.end);
  return { start, end, pause, switches };
}
