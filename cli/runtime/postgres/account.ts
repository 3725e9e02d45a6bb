import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { userInfo } from "node:os";
import { StartProblem } from "../problem.ts";

export type Account = { uid: number; gid: number };

const NAME = "postgres";

function findAccount(): Account | undefined {
  const ask = (flag: string) => spawnSync("id", [flag, NAME], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  return uid.status === 0 && gid.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : undefined;
}

function makeAccount(): Account {
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
      {
        stdio: "ignore",
      },
    );
  } catch {
    // Answered below: what counts is whether it is there now.
  }
  const made = findAccount();
  if (made) return made;
  throw new StartProblem(
    `PostgreSQL does not run as root, and the system user "${NAME}" could not be made: add it, start Hourly as a plain user, or set DATABASE_URL.`,
  );
}

/**
 * As whom PostgreSQL runs: nobody else for a plain user; for root the owner of the cluster that is there already,
 * or else the system's postgres user.
 */
export function databaseAccount(clusterFolder: string): Account | undefined {
  if (userInfo().uid !== 0) return undefined;
  const present = statSync(clusterFolder, { throwIfNoEntry: false });
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid };
  return findAccount() ?? makeAccount();
}

/** Whether that account can enter a folder; asked of the system, since rights hide in every folder above it. */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, stdio: "ignore" }).status === 0;
}
