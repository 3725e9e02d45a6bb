import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readIfThere, writeDurably } from "../durable-file.ts";
import { note } from "../progress.ts";
import { type Account, canEnter, databaseAccount } from "./account.ts";
import { type Binaries, packagedBinaries } from "./binaries.ts";

/** Where a cluster lives and what runs it. */
export type Home = { binaries: string; cluster: string; account: Account | undefined };

const SHARED = "/var/lib/hourly";

/** A copy of the binaries that every account can reach; made once a version. */
function sharedBinaries({ folder, version }: Binaries): string {
  const copy = join(SHARED, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, copy);
  return copy;
}

/** The place outside of a data folder that belongs to it. */
function outsideOf(dataDir: string): string {
  return join(SHARED, createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12));
}

/** Whose cluster lies outside of this data folder, if any. */
export function outsideInstallation(dataDir: string): string | undefined {
  return readIfThere(join(outsideOf(dataDir), "installation"));
}

/**
 * A folder outside the data folder, bound to it by the installation's id. A cluster left behind by a data folder
 * that has since been removed is set aside, never opened and never deleted.
 */
function outsideFolder(dataDir: string, installation: string): string {
  const folder = outsideOf(dataDir);
  if (existsSync(folder) && outsideInstallation(dataDir) !== installation) {
    const aside = `${folder}.left-${Date.now()}`;
    renameSync(folder, aside);
    note(
      `The database of an earlier data folder was set aside in ${aside}; remove it when nobody misses it.`,
    );
  }
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    writeDurably(join(folder, "installation"), installation);
  }
  return folder;
}

/**
 * PostgreSQL refuses to run as root, so then it runs as another user, who may not be able to reach this checkout
 * (root's own home is closed to everybody): binaries and cluster move to where that user can.
 *
 * @param installation this data folder's own random id
 */
export function findHome(dataDir: string, installation: string): Home {
  const packaged = packagedBinaries();
  const inside = join(dataDir, "database");
  const account = databaseAccount(inside);
  if (!account) return { binaries: packaged.folder, cluster: inside, account };
  // Others may pass through, not look: every file in it is readable by its owner only.
  chmodSync(dataDir, 0o711);
  const reachesData = canEnter(dataDir, account);
  const reachesBinaries = canEnter(join(packaged.folder, "bin"), account);
  if (!reachesData || !reachesBinaries) mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  return {
    binaries: reachesBinaries ? packaged.folder : sharedBinaries(packaged),
    cluster: reachesData ? inside : join(outsideFolder(dataDir, installation), "database"),
    account,
  };
}
