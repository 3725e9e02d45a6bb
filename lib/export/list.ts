import type { CompanyActor } from "#lib/access/actor.ts";
import type { ActorCompany } from "#lib/access/actor-company.ts";
import type { Page, Portion } from "#lib/shared/paging.ts";
import type { Cell } from "./csv.ts";

/** A column of a file. */
export interface ExportColumn<R> {
  header: string;
  value: (row: R, company: ActorCompany) => Cell;
}

/** A list that can be taken along: how it is read, page by page, and what of its rows stands in the file. */
export interface ListExport<Q extends object, R> {
  /** "customer": the act is "customer.export" */
  noun: string;
  /** "customers": how the file is called, before the company and the day */
  file: string;
  /** The list's own function: its permission, its reach, its filters and its order */
  read: (actor: CompanyActor, query: Q, page: string | undefined, portion: Portion) => Promise<Page<R>>;
  columns: ExportColumn<R>[];
}
