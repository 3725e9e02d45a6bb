import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { parseImport, planPreview } from "./commands.ts";
import type { TwiceChoice } from "./file/twice.ts";
import { type ImportFormat, waiting } from "./schema.ts";

/**
 * Says which is meant of the times in a waiting file that came twice, and plans the import anew. The choice is kept
 * with it and used when it is written.
 *
 * Errors: not_found, conflict when it is no longer waiting.
 */
export async function chooseTwice(actor: CompanyActor, id: string, choice: TwiceChoice): Promise<void> {
  const where = { id };
  const stored = await open(actor, "import.run", (db) => db.import.findFirst({ where }));
  if (!stored) throw notFound();
  const gone = () => new AppError("conflict", said("import.notChoosing"));
  if (!stored.content || !waiting.some((status) => status === stored.status)) throw gone();
  const { content: bytes, fileName } = stored;
  const parsed = await parseImport(actor, { bytes, format: stored.format as ImportFormat }, choice);
  await open(
    actor,
    "import.run",
    async (db) => {
      const preview = await planPreview(db, actor, parsed);
      const { count } = await db.import.updateMany({
        where: { id, status: { in: [...waiting] } },
        data: { preview, rowsTotal: preview.rows, status: "previewed", error: null },
      });
      if (count === 0) throw gone();
      await recordAudit(db, {
        act: "import.choose",
        subject: { type: "import", id, name: fileName },
        after: {
          meant: choice.all ?? "each by itself",
          times: preview.twice.total,
          open: preview.twice.open,
        },
      });
    },
    "bulk",
  );
}
