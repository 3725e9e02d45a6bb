type Cleanup = () => Promise<void> | void;

/** What was started, to be stopped in the opposite order. Each once, whatever happens to the others. */
export class CleanupList {
  readonly #items: Cleanup[] = [];
  #running: Promise<void> | undefined;
  readonly #abort = new AbortController();

  /** Fires when stopping begins: for work that can be given up in the middle. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Whether stopping has begun: what fails from then on is no news. */
  get begun(): boolean {
    return this.#running !== undefined;
  }

  add(item: Cleanup): void {
    this.#items.push(item);
  }

  run(): Promise<void> {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
    this.#abort.abort();
    for (const item of this.#items.reverse()) {
      try {
        await item();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
