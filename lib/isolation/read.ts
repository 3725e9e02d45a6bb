import type { CompanyActor } from "#lib/access/actor.ts";

/** What is known of the other company: what one would have to know to ask for it. */
export interface Other {
  companyId: string;
  /** Some of its ids, by table */
  ids: ReadonlyMap<string, readonly string[]>;
  /** Words its names begin with */
  words: readonly string[];
  /** One id of a table, or of nothing at all where it has none */
  id(table: string): string;
}

/** One question to a data function, and whether any answer at all is too much. */
export interface Question {
  what: string;
  expectsNothing: boolean;
  ask: () => Promise<unknown>;
}

/** How a data function is tried: the questions put to it, as an actor of one company who knows the other. */
export type Read = (actor: CompanyActor, other: Other) => Question[];

/** Asks for what the actor's own company has. */
export function whole(run: (actor: CompanyActor, other: Other) => Promise<unknown>): Read {
  return (actor, other) => [{ what: "all", expectsNothing: false, ask: () => run(actor, other) }];
}

/** Asks for rows of the other company by their ids. */
export function withId(table: string, run: (actor: CompanyActor, id: string) => Promise<unknown>): Read {
  return (actor, other) =>
    (other.ids.get(table) ?? []).map((id) => ({
      what: `${table} ${id}`,
      expectsNothing: true,
      ask: () => run(actor, id),
    }));
}

/** Looks for the names of the other company: what is found has to be one's own. */
export function withWord(run: (actor: CompanyActor, word: string) => Promise<unknown>): Read {
  return (actor, other) =>
    other.words.map((word) => ({ what: "a name", expectsNothing: false, ask: () => run(actor, word) }));
}
