import { log } from "#lib/log.ts";
import { listen } from "./listen.sql.ts";

type Watcher = () => void;
type Connection = { end(): Promise<void> };

interface Hub {
  watchers: Map<string, Set<Watcher>>;
  /** Set while a connection is there or on its way */
  connection: Promise<Connection | null> | null;
}

// Kept on globalThis: hot reload and Next's separate bundles evaluate this module again, and one connection is enough.
const holder = globalThis as { hourlyLive?: Hub };
holder.hourlyLive ??= { watchers: new Map(), connection: null };
const hub: Hub = holder.hourlyLive;

const retryMs = 2_000;

/**
 * Calls `onChange` whenever something of a company changed, from any process. All watchers of this process share one
 * connection, which is there while somebody watches.
 *
 * @returns stops watching
 */
export function watchCompany(companyId: string, onChange: Watcher): () => void {
  const watchers = hub.watchers.get(companyId) ?? new Set();
  hub.watchers.set(companyId, watchers.add(onChange));
  if (!hub.connection) connect();
  return () => {
    watchers.delete(onChange);
    if (watchers.size === 0 && hub.watchers.get(companyId) === watchers) hub.watchers.delete(companyId);
    if (hub.watchers.size === 0) void disconnect();
  };
}

function connect(): Promise<Connection | null> {
  const lost = () => {
    if (hub.connection === mine) retry();
  };
  const mine: Promise<Connection | null> = listen(tell, () => lost()).catch((error) => {
    log.warn({ err: error }, "live updates have no connection");
    lost();
    return null;
  });
  hub.connection = mine;
  return mine;
}

function tell(companyId: string): void {
  for (const watcher of hub.watchers.get(companyId) ?? []) watcher();
}

/** After a break nobody knows what was missed, so everybody looks again. */
function retry(): void {
  hub.connection = null;
  setTimeout(async () => {
    if (hub.watchers.size === 0 || hub.connection) return;
    if (await connect()) for (const companyId of hub.watchers.keys()) tell(companyId);
  }, retryMs).unref();
}

async function disconnect(): Promise<void> {
  const leaving = hub.connection;
  hub.connection = null;
  await (await leaving)?.end();
}
