/** The worker's scheduler leaves its stamp in the queue's own table this often. */
export const heartbeatSeconds = 10;

/** Silence after which the worker counts as gone. */
export const silenceSeconds = 60;
