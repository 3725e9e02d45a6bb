import { Client } from "pg";

type Query = (...args: unknown[]) => unknown;

/**
 * A connection whose statements wait for each other. Prisma reads the relations of an `include` side by side, also
 * within a transaction, which has one connection only: pg queues them with a warning today and will refuse them from
 * version 9 on.
 */
export class TurnClient extends Client {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(...config: ConstructorParameters<typeof Client>) {
    super(...config);
    // Looked up anew each time: the tests of plans put a recorder in its place.
    const send: Query = (...args) => Reflect.apply(super.query, this, args);
    this.query = ((...args: unknown[]) => {
      // With a callback or a stream it is pg's own business, such as the pool's check of a connection.
      if (args.some((one) => typeof one === "function") || isStream(args[0])) return send(...args);
      const sent = this.turn.then(() => send(...args));
      this.turn = sent.catch(() => {});
      return sent;
    }) as Client["query"];
  }
}

function isStream(query: unknown): boolean {
  return typeof (query as { submit?: unknown } | null)?.submit === "function";
}
