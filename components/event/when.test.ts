import { expect, it } from "vitest";
import { whenText } from "./when.ts";

const reading = { locale: "en-GB", zone: "Europe/Dublin", today: "2026-11-01" };
const when = (startsAt: string, endsAt: string, zone = "Europe/Dublin") =>
  whenText({ startsAt, endsAt, zone }, reading);

it.each([
  ["2026-11-20T18:00:00Z", "2026-11-20T23:00:00Z", undefined, "Fri 20 Nov, 18:00 – 23:00"],
  ["2026-11-20T22:00:00Z", "2026-11-21T06:00:00Z", undefined, "Fri 20 Nov, 22:00 – 06:00 (Sat 21 Nov)"],
  ["2026-11-20T10:00:00Z", "2026-11-22T16:00:00Z", undefined, "Fri 20 Nov, 10:00 – Sun 22 Nov, 16:00"],
  ["2026-11-20T10:00:00Z", "2026-11-21T16:00:00Z", undefined, "Fri 20 Nov, 10:00 – Sat 21 Nov, 16:00"],
  ["2027-01-04T12:00:00Z", "2027-01-05T00:00:00Z", undefined, "Mon 4 Jan 2027, 12:00 – 00:00 (Tue 5 Jan)"],
  ["2026-12-31T06:00:00Z", "2027-01-02T06:00:00Z", undefined, "Thu 31 Dec, 06:00 – Sat 2 Jan 2027, 06:00"],
  ["2027-11-20T18:00:00Z", "2027-11-20T23:00:00Z", "America/Chicago", "Sat 20 Nov 2027, 12:00 – 17:00 CST"],
])("%s to %s in %s", (startsAt, endsAt, zone, text) => {
  expect(when(startsAt, endsAt, zone).replace("GMT-6", "CST")).toBe(text);
});
