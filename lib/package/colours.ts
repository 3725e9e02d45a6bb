/** The colours a package is drawn in: the chart colours of the design, whose names are in the catalogue. */
export const packageColours = [
  "chart-1",
  "chart-2",
  "chart-3",
  "chart-4",
  "chart-5",
  "chart-6",
  "chart-7",
] as const;

export type PackageColour = (typeof packageColours)[number];

/** The colour of a row; what is not known is drawn in the first. */
export function colourOf(text: string): PackageColour {
  return packageColours.find((colour) => colour === text) ?? "chart-1";
}
