import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { syncFolder } from "../durable-file.ts";
import { StartProblem } from "../problem.ts";
import { bareEnvironment, binary } from "./binaries.ts";
import type { Home } from "./home.ts";
import { newPassword } from "./owner.sql.ts";

export const SUPERUSER = "postgres";

export const isMade = (home: Home): boolean => existsSync(join(home.cluster, "PG_VERSION"));

/**
 * Makes the cluster beside its place and moves it there when it is whole, so that a power cut leaves either
 * nothing or everything.
 */
export function makeCluster(home: Home, superuserPassword: string): void {
  const draft = `${home.cluster}.new`;
  const secrets = mkdtempSync(join(tmpdir(), "hourly-"));
  const passwordFile = join(secrets, "password");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (home.account)
    for (const path of [draft, secrets, passwordFile]) chownSync(path, home.account.uid, home.account.gid);
  try {
    const done = spawnSync(
      binary(home.binaries, "initdb"),
      [
        `--pgdata=${draft}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Built in, so that sorting never changes with the machine's libraries and breaks an index.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
      ],
      { ...home.account, cwd: draft, encoding: "utf8", env: bareEnvironment },
    );
    if (done.status !== 0) {
      throw new StartProblem(
        `The embedded database could not be made: ${lastLine(done.stderr ?? done.error?.message)}`,
      );
    }
    renameSync(draft, home.cluster);
    syncFolder(dirname(home.cluster));
  } finally {
    rmSync(secrets, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Refuses a cluster that another major version wrote. */
export function checkVersion(home: Home, brought: string): void {
  const made = readFileSync(join(home.cluster, "PG_VERSION"), "utf8").trim();
  const major = brought.split(".")[0];
  if (made === major) return;
  throw new StartProblem(
    `The embedded database was written by PostgreSQL ${made}, and this version of Hourly brings ${major}: dump it with the old version first, or set DATABASE_URL.`,
  );
}

/** Sets the superuser's password without knowing the old one, as the owner of the files may. Server stopped. */
export function resetPassword(home: Home, superuserPassword: string): void {
  const done = spawnSync(binary(home.binaries, "postgres"), ["--single", "-D", home.cluster, SUPERUSER], {
    ...home.account,
    cwd: home.cluster,
    encoding: "utf8",
    input: newPassword(SUPERUSER, superuserPassword),
    env: bareEnvironment,
  });
  if (done.status !== 0) {
    throw new StartProblem(`The embedded database could not be repaired: ${lastLine(done.stderr)}`);
  }
}

function lastLine(text: string | undefined): string {
  return text?.trim().split("\n").at(-1) ?? "no reason was given";
}
