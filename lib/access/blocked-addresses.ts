import { env } from "#lib/env.ts";
import { ourNetworks } from "#lib/http/client-address.ts";
import { said } from "#lib/i18n/said.ts";
import { log } from "#lib/log.ts";
import { isEnough, nextBlock, type Offence, type Strike, withStrike } from "./block-rules.ts";
import { resolver } from "./resolver.ts";

/** How long a process goes by what it last read: a lifted block is lifted everywhere within seconds. */
const freshMs = 2_000;
/** What is older than this is waited for, but not for long: a database that hangs keeps nobody out or in. */
const staleMs = 10_000;
const patienceMs = 500;
/** Networks remembered at once; the oldest are forgotten first, so that a flood of addresses cannot eat the memory. */
const mostNetworks = 50_000;
const mostBlocks = 10_000;
/** So many failed sign-ins within an hour are one offence: a large office mistypes less. */
const failuresAnOffence = 10;
const hourMs = 3_600_000;

interface Known {
  /** Until when a network is blocked, in milliseconds since 1970 */
  blocks: ReadonlyMap<string, number>;
  readAt: number;
  reading: Promise<void> | null;
  strikes: Map<string, readonly Strike[]>;
  failures: Map<string, { since: number; count: number }>;
  isOurs: (network: string) => boolean;
}

// Kept on globalThis: the pages are built into several copies of this module, and the server before them has its own.
const holder = globalThis as { hourlyBlocks?: Known | undefined };

function known(): Known {
  holder.hourlyBlocks ??= {
    blocks: new Map(),
    readAt: 0,
    reading: null,
    strikes: new Map(),
    failures: new Map(),
    isOurs: ourNetworks(env.TRUSTED_PROXIES),
  };
  return holder.hourlyBlocks;
}

/** Until when a network (`networkOf` of an address) is kept out, as this process knows it; null: it is let in. */
export function knownBlock(network: string): Date | null {
  const until = known().blocks.get(network) ?? 0;
  return until > Date.now() ? new Date(until) : null;
}

/** The same, looked up again every few seconds. */
export async function findBlock(network: string): Promise<Date | null> {
  const kept = known();
  const age = Date.now() - kept.readAt;
  if (age > freshMs) kept.reading ??= readBlocks(kept);
  if (age > staleMs && kept.reading) await Promise.race([kept.reading, pause(patienceMs)]);
  return knownBlock(network);
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

async function readBlocks(kept: Known): Promise<void> {
  try {
    const rows = await resolver().blockedAddress.findMany({
      where: { blockedUntil: { gt: new Date() }, liftedAt: null },
      orderBy: { blockedUntil: "desc" },
      take: mostBlocks,
      select: { network: true, blockedUntil: true },
    });
    kept.blocks = new Map(rows.map((row) => [row.network, row.blockedUntil.getTime()]));
  } catch (error) {
    log.debug({ err: error }, "blocked addresses could not be read");
  }
  kept.readAt = Date.now();
  kept.reading = null;
}

/**
 * Notes that a network was refused by a limit, and keeps it out when that happens again and again. This machine and the
 * proxies we believe are never kept out: everybody comes from there.
 */
export async function noteOffence(network: string, offence: Offence, now = Date.now()): Promise<void> {
  if (known().isOurs(network)) return;
  const { strikes } = known();
  const after = withStrike(strikes.get(network) ?? [], offence, now);
  strikes.delete(network);
  if (!isEnough(after)) {
    strikes.set(network, after);
    if (strikes.size > mostNetworks) strikes.delete(strikes.keys().next().value as string);
    return;
  }
  try {
    await block(network, offence, new Date(now));
  } catch (error) {
    log.error({ err: error }, "an address could not be blocked");
  }
}

/** Notes a sign-in that failed, whosesoever account it was for: many from one network are guesses. */
export async function noteFailedSignIn(network: string, now = Date.now()): Promise<void> {
  const { failures } = known();
  const before = failures.get(network);
  const entry = before && now - before.since < hourMs ? before : { since: now, count: 0 };
  entry.count += 1;
  failures.delete(network);
  failures.set(network, entry);
  if (failures.size > mostNetworks) failures.delete(failures.keys().next().value as string);
  if (entry.count % failuresAnOffence === 0) await noteOffence(network, "secrets", now);
}

/** Only one of several processes that find the same at the same moment writes it down. */
async function block(network: string, offence: Offence, now: Date): Promise<void> {
  const table = resolver().blockedAddress;
  const before = await table.findUnique({ where: { network } });
  if (before && !before.liftedAt && before.blockedUntil > now) return keep(network, before.blockedUntil);
  const { times, blockedUntil } = nextBlock(before, now);
  const reason = said(offence === "secrets" ? "shared.blockedForSecrets" : "shared.blockedForRequests");
  const again = { times, blockedUntil, reason, lastAt: now, liftedAt: null, liftedBy: null };
  const { count } = before
    ? await table.updateMany({ where: { network, lastAt: before.lastAt }, data: again })
    : await table.createMany({ data: [{ ...again, network, firstAt: now }], skipDuplicates: true });
  if (count === 0) return;
  keep(network, blockedUntil);
  log.warn({ times, until: blockedUntil.toISOString() }, "an address is blocked");
}

/** At once in this process; the others read it within seconds. */
function keep(network: string, until: Date): void {
  const kept = known();
  kept.blocks = new Map(kept.blocks).set(network, until.getTime());
}

/** What this process knows, for tests. */
export function forgetBlocks(): void {
  holder.hourlyBlocks = undefined;
}
