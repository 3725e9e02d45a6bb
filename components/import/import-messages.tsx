import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import type { ImportPreview } from "#lib/import/schema.ts";
import { largestPage } from "#lib/shared/paging.ts";

interface Props {
  title: string;
  messages: ImportPreview["problems"];
}

/** What there is to say about lines of the file: the first ones, and how many there are. */
export async function ImportMessages({ title, messages }: Props) {
  if (messages.total === 0) return null;
  const t = await getTranslations("import");
  const { total } = messages;
  const shown = messages.shown.slice(0, largestPage);
  return (
    <Card title={title} padded={false} aside={total.toLocaleString("en")}>
      <DataTable
        name={title}
        bare
        density="card"
        columns={[
          { id: "line", header: t("line") },
          { id: "message", header: t("message") },
        ]}
        rows={shown.map(({ line, message }, at) => ({
          id: `${at}`,
          name: line === null ? t("wholeFile") : t("lineOf", { line }),
          facts: message,
          cells: { message },
        }))}
        {...(total > shown.length ? { paging: { shown: shown.length, total } } : {})}
      />
    </Card>
  );
}
