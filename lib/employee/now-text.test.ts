import { expect, it } from "vitest";
import { nowText } from "./now-text.ts";
import type { NowState } from "./schema.ts";

const at = new Date("2026-11-19T14:20:00Z");
const place = { zone: "Europe/Berlin", locale: "en-GB" };
const text = (now: NowState, more: { hiredOn?: string; invited?: boolean; archived?: boolean } = {}) =>
  nowText(
    { now, hiredOn: more.hiredOn ?? null, archived: more.archived ?? false },
    more.invited ?? false,
    place,
    at,
  );

it.each<[NowState, object | null]>([
  [
    { kind: "working", since: "2026-11-19T07:02:00Z" },
    { kind: "working", since: "08:02" },
  ],
  [
    { kind: "break", since: "2026-11-19T11:28:00Z" },
    { kind: "break", since: "12:28" },
  ],
  [
    { kind: "out", since: "2026-11-18T14:30:00Z" },
    { kind: "out", since: "15:30", yesterday: true },
  ],
  [
    { kind: "out", since: "2026-11-10T14:30:00Z" },
    { kind: "outOn", since: "Tue 10 Nov" },
  ],
  [
    { kind: "working", since: "2026-11-18T23:30:00Z" },
    { kind: "working", since: "00:30", yesterday: false },
  ],
  [
    { kind: "end_missing", since: "2026-11-17T07:00:00Z" },
    { kind: "end_missing", since: "Tue 17 Nov, 08:00" },
  ],
  [{ kind: "never", since: null }, null],
])("%j", (now, expected) => {
  if (expected) expect(text(now)).toMatchObject(expected);
  else expect(text(now)).toBeNull();
});

it("says who is yet to come, and says nothing of those who left", () => {
  const never: NowState = { kind: "never", since: null };
  expect(text(never, { hiredOn: "2026-12-01", invited: true })).toMatchObject({
    kind: "starts",
    since: "Tue 1 Dec",
  });
  expect(text(never, { hiredOn: "2026-11-19", invited: true })).toMatchObject({ kind: "invited" });
  expect(text({ kind: "out", since: "2026-11-10T14:30:00Z" }, { archived: true })).toBeNull();
});
