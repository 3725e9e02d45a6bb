import type { Employee } from "#lib/db/generated/client.ts";
import type { SplitBlock } from "#lib/hours/split.ts";
import { newId } from "#lib/shared/ids.ts";
import { daysTouched, toDbDate } from "#lib/shared/local-time.ts";
import type { Records } from "./records.ts";

type Values = Partial<{
  customerId: string;
  projectId: string;
  departmentId: string;
  status: "finished" | "void" | "running" | "end_missing";
}>;

/** Writes a block past the ledger: only what the report reads has to be right. */
export async function writeReportBlock(
  made: Records,
  { id: employeeId, companyId }: Employee,
  given: SplitBlock,
  values: Values = {},
): Promise<void> {
  const id = newId();
  const { startedAt, endedAt, breakSeconds, breaks, zone } = given;
  const days = daysTouched(startedAt, endedAt, zone);
  const timedBreakSeconds = breaks.reduce((sum, one) => sum + (+one.endedAt - +one.startedAt) / 1000, 0);
  const open = values.status === "running" || values.status === "end_missing";
  const worked = (+endedAt - +startedAt) / 1000 - breakSeconds - timedBreakSeconds;
  const of = { companyId, employeeId };
  await made.write("clock_ins", {
    ...of,
    id,
    startedAt,
    endedAt: open ? null : endedAt,
    status: "finished",
    origin: "imported",
    breakSeconds,
    timedBreakSeconds,
    workedSeconds: values.status && values.status !== "finished" ? null : worked,
    zone,
    workDate: toDbDate(days.first),
    firstDay: toDbDate(days.first),
    lastDay: open ? null : toDbDate(days.last),
    ...values,
  });
  for (const one of breaks)
    await made.write("clock_in_breaks", { ...of, id: newId(), clockInId: id, ...one });
}
