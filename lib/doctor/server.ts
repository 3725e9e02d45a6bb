import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { serverFacts, serverNow } from "#lib/db/inspect.sql.ts";
import { askAs } from "#lib/db/inspect.ts";
import { type Env, env } from "#lib/env.ts";
import { said } from "#lib/i18n/said.ts";
import { clockGap, isLocal, sizeText } from "./rules.ts";
import { bad, type Found, ok, warn } from "./schema.ts";

const oldestServer = 150_000;

export async function lookAtVersion(): Promise<Found> {
  const { versionNumber, version } = await askAs("platform", serverFacts);
  if (versionNumber < oldestServer)
    return bad(said("doctor.versionOld", { version }), said("doctor.versionOldDo"));
  return ok(said("doctor.versionFine", { version }));
}

/** How far the database's clock is from this machine's, between the moment of asking and that of the answer. */
export async function lookAtClock(): Promise<Found> {
  return askAs("platform", async (client) => {
    const asked = Date.now();
    const now = await serverNow(client);
    const seconds = clockGap(asked, now.getTime(), Date.now());
    const gap = seconds.toFixed(1);
    if (seconds > 30) return bad(said("doctor.clockApart", { gap }), said("doctor.clockApartDo"));
    if (seconds > 2) return warn(said("doctor.clockApart", { gap }), said("doctor.clockApartDo"));
    return ok(said("doctor.clockFine", { gap }));
  });
}

const gigabyte = 1024 ** 3;

/** Room in the data folder, where the embedded database lives, and how large the database is. */
export async function lookAtDisk(): Promise<Found> {
  const { bytes } = await askAs("platform", serverFacts);
  const disk = await statfs(nearest(resolve(env.DATA_DIR)));
  const [free, all] = [disk.bavail * disk.bsize, disk.blocks * disk.bsize];
  const says = said("doctor.disk", {
    free: sizeText(free),
    all: sizeText(all),
    database: sizeText(bytes),
    folder: env.DATA_DIR,
  });
  if (free < gigabyte / 4) return bad(says, said("doctor.diskDo"));
  return free < Math.max(gigabyte, all / 20) ? warn(says, said("doctor.diskDo")) : ok(says);
}

/** The folder itself, or where it would be made: a machine that only serves keeps nothing in it. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

export async function lookAtConnections(): Promise<Found> {
  const { connections, mostConnections } = await askAs("platform", serverFacts);
  const pool = env.DATABASE_POOL;
  const says = said("doctor.connections", { used: connections, most: mostConnections, pool });
  return connections > mostConnections * 0.8 ? warn(says, said("doctor.connectionsDo")) : ok(says);
}

/** Whether what goes to the database over a network can be read on the way. */
export async function lookAtEncryption(): Promise<Found> {
  const { encrypted, address } = await askAs("app", serverFacts);
  if (encrypted) return ok(said("doctor.encrypted"));
  if (address === null || isLocal(address)) return ok(said("doctor.localDatabase"));
  return warn(said("doctor.notEncrypted", { address }), said("doctor.notEncryptedDo"));
}

type AddressSettings = Pick<Env, "PUBLIC_URL" | "HOST">;

/** The address people type: cookies and the links in mail are made from it. */
export function lookAtAddress({ PUBLIC_URL: url, HOST: host }: AddressSettings = env): Found {
  if (!url) {
    if (isLocal(host)) return ok(said("doctor.addressLocal"));
    return warn(said("doctor.addressUnset", { host }), said("doctor.addressUnsetDo"));
  }
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || isLocal(hostname)) return ok(said("doctor.addressFine", { url }));
  return bad(said("doctor.addressPlain", { url }), said("doctor.addressPlainDo"));
}
