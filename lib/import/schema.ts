export const importFormats = ["timeclock", "csv"] as const;
export type ImportFormat = (typeof importFormats)[number];
