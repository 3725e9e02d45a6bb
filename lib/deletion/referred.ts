import type { Db } from "#lib/db/scope.ts";
import { AppError } from "#lib/errors.ts";
import { type SaidKey, said } from "#lib/i18n/said.ts";
import { countLimit } from "#lib/shared/paging.ts";

/** What refers to a record: one of it and several, as people read it. */
const words = {
  employees: ["record.oneEmployee", "record.employees"],
  departments: ["record.oneDepartment", "record.departments"],
  homes: ["record.oneHome", "record.homes"],
  supervised: ["record.oneSupervised", "record.supervised"],
  projects: ["record.oneProject", "record.projects"],
  packages: ["record.onePackage", "record.packages"],
  events: ["record.oneEvent", "record.events"],
  clockIns: ["record.oneClockIn", "record.clockIns"],
  punches: ["record.onePunch", "record.punches"],
  contracts: ["record.oneContract", "record.contracts"],
  payRates: ["record.onePayRate", "record.payRates"],
  signIns: ["record.signIn", "record.signIn"],
  chains: ["record.chain", "record.chain"],
} as const satisfies Record<string, readonly [SaidKey, SaidKey]>;

export type Uses = Partial<Record<keyof typeof words, number>>;

type Count = (take: number) => Promise<number>;
export type UseCounts = Partial<Record<keyof Uses, Count>>;

/** Counts what refers to something, as far as it is told: "more than 1,000" is enough to know. */
export async function countUses(counts: UseCounts): Promise<Uses> {
  const uses: Uses = {};
  for (const [kind, count] of Object.entries(counts) as [keyof Uses, Count][])
    uses[kind] = await count(countLimit + 1);
  return uses;
}

/**
 * Refuses to delete what is referred to, with the numbers and what to do instead.
 *
 * Errors: conflict: "3 projects and 214 clock-ins refer to Acme. Archive it instead: what refers to it keeps it."
 */
export function refuseReferred(name: string, uses: Uses): void {
  const kinds = (Object.keys(words) as (keyof Uses)[]).filter((kind) => uses[kind]);
  if (kinds.length === 0) return;
  const parts = kinds.map((kind) => {
    const count = uses[kind] ?? 0;
    const [one, many] = words[kind];
    if (count === 1 || one === many) return said(one);
    const number =
      count > countLimit ? said("record.manyMore", { count: grouped(countLimit) }) : grouped(count);
    return said(many, { count: number });
  });
  const list = new Intl.ListFormat("en").format(parts);
  const single = kinds.length === 1 && (uses[kinds[0]!] === 1 || kinds[0] === "signIns");
  throw new AppError(
    "conflict",
    single ? said("record.oneRefers", { uses: list, name }) : said("record.refer", { uses: list, name }),
  );
}

const grouped = (count: number) => count.toLocaleString("en");

export type PunchedBy = Partial<
  Record<"departmentId" | "siteId" | "customerId" | "projectId" | "employeeId", string>
>;

/**
 * Whether a punch names it. Punches are a ledger without an index by what they name: this looks at them one by one, so
 * it comes last, when nothing else is in the way.
 */
export async function findPunch(db: Db, where: PunchedBy): Promise<number> {
  return (await db.punch.findFirst({ where, select: { id: true } })) ? 1 : 0;
}
