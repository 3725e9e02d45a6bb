import type { ActorCompany } from "#lib/access/actor-company.ts";
import { env } from "#lib/env.ts";
import type { ReadContext } from "./file/row.ts";
import type { TwiceChoice } from "./file/twice.ts";

/** How a company's files are read at this moment. */
export function readContext(company: ActorCompany, twice: TwiceChoice): ReadContext {
  return {
    zone: company.zone,
    nowSecond: Math.floor(Date.now() / 1000),
    blockLimitMinutes: company.blockLimitMinutes,
    maxRows: env.IMPORT_MAX_ROWS,
    twice,
  };
}
