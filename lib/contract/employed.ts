import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { fromDbDate } from "#lib/shared/local-time.ts";
import type { Employment } from "./rules.ts";

interface Employed {
  employee: { id: string; name: string };
  employment: Employment;
}

/** Somebody and when they are here. Errors: not_found. */
export async function findEmployed(db: Db, employeeId: string): Promise<Employed> {
  const row = await db.employee.findFirst({
    where: { id: employeeId },
    select: { id: true, name: true, hiredOn: true, endsOn: true },
  });
  if (!row) throw notFound();
  const { hiredOn, endsOn, ...employee } = row;
  return {
    employee,
    employment: { hiredOn: hiredOn && fromDbDate(hiredOn), endsOn: endsOn && fromDbDate(endsOn) },
  };
}
