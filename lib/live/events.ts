const encoder = new TextEncoder();

/** Changes closer together than this are told as one. */
const gatherMs = 500;
const heartbeatMs = 20_000;
const checkMs = 60_000;

export interface EventSource {
  /** Calls back at each change; returns how to stop. */
  watch: (onChange: () => void) => () => void;
  /** Whether whoever listens still may. Asked every minute. */
  stillValid: () => Promise<boolean>;
  signal: AbortSignal;
}

/**
 * Server-sent events: "changed" whenever something did, without saying what, and "here" now and then so that proxies
 * keep the connection and the listener knows that it lives. Ends with "bye" when they may no longer listen.
 */
export function changeEvents({ watch, stillValid, signal }: EventSource): Response {
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      let over = false;
      let gathering: NodeJS.Timeout | undefined;
      const stopWatching = watch(() => {
        gathering ??= setTimeout(() => {
          gathering = undefined;
          send("event: changed\ndata: {}\n\n");
        }, gatherMs);
      });
      const heartbeat = setInterval(() => send("event: here\ndata: {}\n\n"), heartbeatMs);
      const check = setInterval(async () => {
        // A database that cannot be asked says nothing about the session.
        const valid = await stillValid().catch(() => true);
        if (valid || over) return;
        send("event: bye\ndata: {}\n\n");
        stop();
        controller.close();
      }, checkMs);
      stop = () => {
        if (over) return;
        over = true;
        stopWatching();
        clearInterval(heartbeat);
        clearInterval(check);
        clearTimeout(gathering);
      };
      signal.addEventListener("abort", () => stop());
      // Whoever left before this says so no more.
      if (signal.aborted) stop();
      send("retry: 3000\n\n");
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
