import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { toAppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { applyImport } from "./apply.ts";
import { ImportStopped, withProgress } from "./progress.ts";
import { undoImport } from "./undo.ts";

/**
 * Does what an import waits for: to be applied or undone. A run that was interrupted left nothing behind, so that it
 * is simply started again. How it went stands with the import afterwards.
 *
 * @param signal aborted when the process is to end: the import then keeps waiting
 */
export async function runImport(
  actor: CompanyActor,
  importId: string,
  signal: AbortSignal | null = null,
): Promise<void> {
  const found = await open(actor, "import.list", (db) =>
    db.import.findFirst({ where: { id: importId }, select: { status: true } }),
  );
  const work = found?.status === "applying" ? applyImport : found?.status === "undoing" ? undoImport : null;
  if (!work) return;
  try {
    await withProgress(actor, importId, signal, (pace) => work(actor, importId, pace));
  } catch (error) {
    if (signal?.aborted) throw error;
    await giveBack(actor, importId, error);
  }
}

/** An import that could not be written stands as before, with the reason; one that could not be undone is still applied. */
async function giveBack(actor: CompanyActor, importId: string, error: unknown): Promise<void> {
  const stopped = error instanceof ImportStopped;
  const { code, message, cause } = toAppError(error);
  if (code === "internal" && !stopped) log.error({ err: cause, importId }, "import failed");
  const told = stopped ? error.message : message;
  await open(actor, "import.run", async (db) => {
    const stored = await db.import.findFirst({ where: { id: importId } });
    if (!stored) return;
    const before = stopped ? "stopped" : "failed";
    const status = stored.status === "undoing" ? "applied" : before;
    await db.import.updateMany({
      where: { id: importId },
      data: { status, error: told, rowsDone: 0, stopAskedAt: null },
    });
    await recordAudit(db, {
      act: stopped ? "import.stopped" : "import.failed",
      subject: { type: "import", id: importId, name: stored.fileName },
      after: { message: told },
    });
  });
}
