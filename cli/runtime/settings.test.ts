import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, root } from "./settings.ts";

describe("settings of a start", () => {
  it("has defaults for this machine alone", () => {
    expect(readSettings({})).toMatchObject({
      dataDir: join(root, ".data"),
      databaseUrl: undefined,
      port: 3000,
      host: "127.0.0.1",
    });
  });
  it("takes an empty line as not set", () => {
    expect(readSettings({ DATABASE_URL: "", PORT: " ", HOST: "" })).toMatchObject(readSettings({}));
  });
  it("reads a data folder from the project's root unless it is absolute", () => {
    expect(readSettings({ DATA_DIR: "elsewhere" }).dataDir).toBe(join(root, "elsewhere"));
    expect(readSettings({ DATA_DIR: "/srv/hourly" }).dataDir).toBe("/srv/hourly");
  });
});
