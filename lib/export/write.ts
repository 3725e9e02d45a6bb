import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { stillValid } from "#lib/access/still-valid.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { said } from "#lib/i18n/said.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { byteOrderMark, csvRecord } from "./csv.ts";
import { filtersText } from "./filters.ts";
import type { ListExport } from "./list.ts";

const batch = 500;
/** So far a list is counted for the audit trail: a count of millions takes longer than a page may, for one number. */
export const countedTo = 100_000;
/** The first batch tells how many there are; the others need no count. */
const first = { size: batch, countTo: countedTo };
const further = { size: batch, countTo: 0 };

/**
 * A whole list as a file, as it is filtered and sorted: read by key in batches, each when the browser has taken the one
 * before, so that memory stays flat and a file nobody waits for any more is not read. Who took what is written down
 * before the first row leaves.
 *
 * Errors: forbidden (of the list).
 */
export async function exportList<Q extends object, R>(
  list: ListExport<Q, R>,
  actor: CompanyActor,
  query: Q,
  signal: AbortSignal,
): Promise<Response> {
  const page = await list.read(actor, query, undefined, first);
  await open(actor, "list.export", (db) =>
    recordAudit(db, {
      act: `${list.noun}.export`,
      subject: { type: "company", id: actor.company.id, name: actor.company.name },
      after: { rows: page.total ?? moreThanCounted(actor), filters: filtersText(query) },
    }),
  );
  const { company } = actor;
  const text = (rows: readonly R[]) =>
    rows.map((row) => csvRecord(list.columns.map((column) => column.value(row, company)))).join("");
  const name = `${list.file}-${company.slug}-${localDay(new Date(), company.zone)}.csv`;
  const head = byteOrderMark + csvRecord(list.columns.map((column) => column.header));
  return new Response(
    streamOf(head + text(page.rows), page.after, signal, async (after) => {
      // Somebody whose session has ended meanwhile gets no more of it.
      if (!(await stillValid(actor))) throw new Error("The session ended during an export.");
      const next = await list.read(actor, query, after, further);
      return { text: text(next.rows), after: next.after };
    }),
    {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    },
  );
}

function moreThanCounted({ company }: CompanyActor): string {
  return said("export.moreThan", { count: countedTo.toLocaleString(company.locale) });
}

interface Part {
  text: string;
  after: string | null;
}

/** The parts one after the other, each read when it is asked for. */
function streamOf(
  begin: string,
  from: string | null,
  signal: AbortSignal,
  read: (after: string) => Promise<Part>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after = from;
  let gone = false;
  return new ReadableStream(
    {
      start(controller) {
        controller.enqueue(encoder.encode(begin));
      },
      async pull(controller) {
        if (after === null || gone || signal.aborted) return controller.close();
        const part = await read(after);
        after = part.after;
        if (!gone) controller.enqueue(encoder.encode(part.text));
      },
      cancel() {
        gone = true;
      },
    },
    { highWaterMark: 1 },
  );
}
