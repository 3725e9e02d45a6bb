import type { LivedBlock } from "./lived-time.ts";
import type { Member } from "./roster.ts";

const hour = 3_600_000;

/**
 * Whenever the demo is made, at night or on a Sunday, somebody is in: every fifth person who would be off has come in
 * within the last hours. Nobody who has just left or is about to come.
 */
export function someoneIsIn(member: Member, blocks: LivedBlock[], now: Date): LivedBlock[] {
  const { employee, place } = member;
  if (place % 5 !== 2 || employee.archivedAt || (employee.hiredOn && employee.hiredOn > now)) return blocks;
  const near = blocks.find(
    (one) => one.end.getTime() > now.getTime() - 11 * hour && one.start.getTime() < now.getTime() + 9 * hour,
  );
  if (near) return blocks;
  const start = new Date(Math.floor((now.getTime() - (0.7 + (place % 3)) * hour) / 1000) * 1000);
  const end = new Date(start.getTime() + 8 * hour);
  const pause =
    place % 2 === 0
      ? { start: new Date(now.getTime() - 600_000), end: new Date(now.getTime() + 1_200_000) }
      : null;
  const block = { start, end, pause: pause && wholeSeconds(pause), switches: [] };
  return [...blocks.filter((one) => one.end < start), block];
}

function wholeSeconds({ start, end }: { start: Date; end: Date }) {
  const whole = (moment: Date) => new Date(Math.floor(moment.getTime() / 1000) * 1000);
  return { start: whole(start), end: whole(end) };
}
