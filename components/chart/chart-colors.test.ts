import { expect, it } from "vitest";
import { colorSlot } from "#components/chart/chart-colors.ts";
import type { SeriesLook } from "#components/chart/chart-data.ts";

function slots(...looks: (SeriesLook | undefined)[]): (number | null)[] {
  const series = looks.map((look) => ({ label: String(look), values: [], look }));
  return series.map((_one, index) => colorSlot(series, index));
}

it.each([
  [
    [undefined, undefined, "actual"],
    [0, 1, 2],
  ],
  [
    ["actual", "forecast", "budget"],
    [0, 0, null],
  ],
  [
    ["actual", "planned", "actual", "planned"],
    [0, 0, 1, 1],
  ],
  [["planned"], [0]],
  [
    ["budget", "actual", "whatIf"],
    [null, 0, 1],
  ],
] as const)("%j take %j", (looks, expected) => {
  expect(slots(...looks)).toEqual(expected);
});
