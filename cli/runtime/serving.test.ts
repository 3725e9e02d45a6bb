import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { givenEnvironment } from "./serving.ts";
import { readSettings, root } from "./settings.ts";

const roles = {
  APP_DATABASE_URL: "postgresql://app@pooler:6432/hourly",
  PLATFORM_DATABASE_URL: "postgresql://platform@pooler:6432/hourly",
  RESOLVER_DATABASE_URL: "postgresql://resolver@pooler:6432/hourly",
  RETENTION_DATABASE_URL: "postgresql://retention@pooler:6432/hourly",
};
const secret = "s".repeat(32);
const given = (environment: Record<string, string>) => givenEnvironment(readSettings(environment));

it("is what a machine without the owner's address serves with", () => {
  expect(given({ ...roles, HOURLY_SECRET: secret, DATA_DIR: "/srv/hourly" })).toEqual({
    DATA_DIR: "/srv/hourly",
    HOURLY_SECRET: secret,
  });
});

it("is not looked for where the owner's address is, or where there is nothing", () => {
  expect(given({ ...roles, DATABASE_URL: "postgresql://owner@host/hourly" })).toBeNull();
  expect(given({})).toBeNull();
});

it("says what is missing", () => {
  const { APP_DATABASE_URL: _app, ...others } = roles;
  expect(() => given({ ...others, HOURLY_SECRET: secret })).toThrow(/set APP_DATABASE_URL\.$/);
  expect(() => given(roles)).toThrow(/HOURLY_SECRET/);
  expect(() => given({ ...roles, HOURLY_SECRET: "short" })).toThrow(/HOURLY_SECRET/);
});

it("is no reason to start another database: what needs the owner says so", () => {
  const DATA_DIR = join(tmpdir(), `hourly-no-database-${process.pid}`);
  const { status, stderr } = spawnSync(process.execPath, ["cli/hourly.ts", "migrate"], {
    ...{ cwd: root, encoding: "utf8" },
    env: { NODE_ENV: "test", PATH: process.env.PATH, ...roles, HOURLY_SECRET: secret, DATA_DIR },
  });
  expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^Only the owner .* set DATABASE_URL/)]);
  expect(existsSync(DATA_DIR)).toBe(false);
});
