import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDataFolder } from "./data-folder.ts";
import { readIfThere, writeDurably } from "./durable-file.ts";
import { leaveLease, takeLease } from "./leases.ts";
import { packagedBinaries } from "./postgres/binaries.ts";
import { checkVersion, isMade, makeCluster, resetPassword, SUPERUSER } from "./postgres/cluster.ts";
import { findHome, type Home, outsideInstallation } from "./postgres/home.ts";
import { connects, dropDatabase, makeOwner, NAME } from "./postgres/owner.sql.ts";
import { findServer, type RunningServer, startServer, stopServer } from "./postgres/server.ts";
import { inTurn } from "./turn.ts";

/** Making and recovering a cluster can take its time on a slow disk. */
const TURN_LIMIT_MS = 180_000;

type Keys = { installation: string; superuserPassword: string; ownerPassword: string; port?: number };

export type EmbeddedDatabase = {
  /** The owner: may migrate and make roles, is no superuser. */
  ownerUrl: string;
  superuserUrl: string;
  /** Throws its whole content away. */
  recreate: () => Promise<void>;
  /** Leaves it; the last process that uses it stops it. */
  release: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Server settings beside the usual ones; tests give up durability for speed. */
  settings?: Record<string, string>;
};

const usualSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  max_connections: "200",
  jit: "off",
};

/**
 * The cluster's own passwords. Lost ones are made anew: the owner of the files may set them again. A damaged file
 * still says that this data folder has a cluster; a missing one that it has none.
 */
function readKeys(dataDir: string): Keys {
  const file = join(dataDir, "database.json");
  const text = readIfThere(file);
  const kept = parseKeys(text);
  if (kept) return kept;
  const installation = (text !== undefined && outsideInstallation(dataDir)) || randomUUID();
  const password = () => randomBytes(24).toString("base64url");
  const keys = { installation, superuserPassword: password(), ownerPassword: password() };
  writeDurably(file, JSON.stringify(keys));
  return keys;
}

function parseKeys(text: string | undefined): Keys | undefined {
  try {
    const keys = JSON.parse(text ?? "") as Partial<Keys>;
    return keys.installation && keys.superuserPassword && keys.ownerPassword ? (keys as Keys) : undefined;
  } catch {
    return undefined;
  }
}

const url = (user: string, password: string, port: number, database: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

async function start(
  home: Home,
  keys: Keys,
  dataDir: string,
  options: EmbeddedOptions,
): Promise<RunningServer> {
  const running = findServer(home);
  if (running) return running;
  if (!isMade(home)) makeCluster(home, keys.superuserPassword);
  checkVersion(home, packagedBinaries().version);
  const settings = { ...usualSettings, ...options.settings };
  return startServer(home, keys.port, settings, join(dataDir, "database.log"));
}

/**
 * Opens the embedded database of a data folder: makes it when there is none, repairs what a power cut or a kill
 * left behind, starts it or joins the one that runs.
 */
export async function openEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  openDataFolder(dataDir);
  const lock = join(dataDir, "run/database.lock");
  const leases = join(dataDir, "run/database");
  return inTurn(lock, TURN_LIMIT_MS, async () => {
    const keys = readKeys(dataDir);
    const home = findHome(dataDir, keys.installation);
    takeLease(leases);
    let server = await start(home, keys, dataDir, options);
    if (server.port !== keys.port) {
      writeDurably(join(dataDir, "database.json"), JSON.stringify({ ...keys, port: server.port }));
    }
    const superuser = (database: string) => url(SUPERUSER, keys.superuserPassword, server.port, database);
    const ownerUrl = url(NAME, keys.ownerPassword, server.port, NAME);
    if (!(await connects(ownerUrl))) {
      if (!(await connects(superuser("postgres")))) {
        await stopServer(server);
        resetPassword(home, keys.superuserPassword);
        server = await start(home, { ...keys, port: server.port }, dataDir, options);
      }
      await makeOwner(superuser("postgres"), keys.ownerPassword);
    }
    const release = () =>
      inTurn(lock, TURN_LIMIT_MS, async () => {
        if (leaveLease(leases)) await stopServer(server);
      });
    const recreate = async () => {
      await dropDatabase(superuser("postgres"));
      await makeOwner(superuser("postgres"), keys.ownerPassword);
    };
    return { ownerUrl, superuserUrl: superuser(NAME), recreate, release };
  });
}

/** Stops the server of a data folder that no living process uses. @returns whether it is now unused */
export async function stopIfAbandoned(dataDir: string): Promise<boolean> {
  const leases = join(dataDir, "run/database");
  if (!existsSync(leases)) return false;
  return inTurn(join(dataDir, "run/database.lock"), TURN_LIMIT_MS, async () => {
    if (!leaveLease(leases)) return false;
    const keys = readKeys(dataDir);
    const server = findServer(findHome(dataDir, keys.installation));
    if (server) await stopServer(server);
    return true;
  });
}
