/** What a page knows of the connection that tells it of changes. `since`: when it last heard anything, in ms. */
export type LiveState = { kind: "connecting" } | { kind: "live" } | { kind: "lost"; since: number };

/** As much of an EventSource as is used. */
export interface EventStream {
  readyState: number;
  close: () => void;
  addEventListener: (type: string, listener: () => void) => void;
}

export interface LiveOptions {
  connect: () => EventStream;
  /** The status with which the server answers; an EventSource does not say it. */
  probe: () => Promise<number>;
  /** Something changed, or may have changed while nothing was heard. */
  onChange: () => void;
  onState: (state: LiveState) => void;
}

/** readyState of a stream that will not try again by itself */
const closed = 2;
/** The server says something every 20 s; after this silence the connection is dead, whatever the browser believes. */
const silenceMs = 45_000;
/** A connection that comes back by itself within this time was never gone. */
const graceMs = 6_000;
const retryMs = 10_000;
const checkMs = 2_000;
/** Sums of what runs are read again after this long, changed or not; and a new day begins. */
const staleMs = 300_000;

/**
 * Keeps a connection that tells of changes: notices when it dies, tries again, and has everything read once more after
 * each gap, as nobody knows what was missed. Begins paused.
 */
export function keepLive({ connect, probe, onChange, onState }: LiveOptions) {
  let stream: EventStream | null = null;
  let heardAt = Date.now();
  let readAt = heardAt;
  let triedAt = 0;
  /** Since when nothing is heard, or null */
  let gapAt: number | null = null;
  let check: ReturnType<typeof setInterval> | undefined;

  const changed = () => {
    readAt = Date.now();
    onChange();
  };
  const heard = () => {
    heardAt = Date.now();
    onState({ kind: "live" });
  };
  const lose = () => {
    stream?.close();
    stream = null;
    gapAt ??= Date.now();
  };

  function open(): void {
    stream?.close();
    triedAt = Date.now();
    const mine = connect();
    stream = mine;
    const on = (type: string, act: () => void) =>
      mine.addEventListener(type, () => {
        if (stream === mine) act();
      });
    on("open", () => {
      heard();
      if (gapAt !== null) changed();
      gapAt = null;
    });
    on("here", heard);
    on("changed", () => {
      heard();
      changed();
    });
    on("bye", refused);
    on("error", () => {
      gapAt ??= Date.now();
      if (mine.readyState !== closed) return;
      lose();
      void askWhy();
    });
  }

  /** The reader may no longer listen: reading the page again tells them why. */
  function refused(): void {
    pause();
    onChange();
  }

  async function askWhy(): Promise<void> {
    const status = await probe().catch(() => 0);
    if (check && [401, 403, 404].includes(status)) refused();
  }

  function look(): void {
    const now = Date.now();
    if (now - Math.max(heardAt, triedAt) > silenceMs) lose();
    if (gapAt === null) {
      if (now - readAt > staleMs) changed();
      return;
    }
    if (now - gapAt > graceMs) onState({ kind: "lost", since: heardAt });
    if (!stream && now - triedAt > retryMs) open();
  }

  /** Connects, also at once where it is waiting to try again. `missed` when something may have changed before. */
  function start(missed = false): void {
    if (missed) gapAt ??= Date.now();
    check ??= setInterval(look, checkMs);
    if (!stream) open();
  }

  function pause(): void {
    clearInterval(check);
    check = undefined;
    lose();
  }

  return { start, pause, lose };
}
