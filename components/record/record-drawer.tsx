import { ExternalLink, Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { DescriptionList, type Fact } from "#components/ui/description-list.tsx";
import { Drawer } from "#components/ui/drawer.tsx";
import type { HistoryEntry } from "#lib/history/schema.ts";
import { HistoryCard } from "./history-card.tsx";
import type { ListView } from "./list-view.ts";

interface Props {
  record: { id: string; name: string; archived: boolean };
  facts: Fact[];
  /** Second line under the name */
  under?: ReactNode;
  history: HistoryEntry[] | null;
  view: ListView;
  /** The rows of the page, for the way to the neighbours */
  rows: readonly { id: string }[];
  detailHref: string;
  editHref: string | null;
}

/** A record beside its list: what it is, what happened to it, and the way to its page. */
export async function RecordDrawer(props: Props) {
  const { record, facts, under, history, view, rows, detailHref, editHref } = props;
  const t = await getTranslations("record");
  const at = rows.findIndex((row) => row.id === record.id);
  const [before, after] = at < 0 ? [] : [rows[at - 1], rows[at + 1]];
  return (
    <Drawer
      key={record.id}
      title={record.name}
      facts={record.archived ? t("archivedBadge") : under}
      closeHref={view.open(null)}
      {...(before ? { previousHref: view.open(before.id) } : {})}
      {...(after ? { nextHref: view.open(after.id) } : {})}
      footer={
        <>
          <Button icon={<ExternalLink aria-hidden="true" />} href={detailHref}>
            {t("openPage")}
          </Button>
          {editHref && !record.archived ? (
            <Button icon={<Pencil aria-hidden="true" />} href={editHref}>
              {t("edit")}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="grid gap-4">
        <DescriptionList single facts={facts} />
        <HistoryCard entries={history} allHref={null} />
      </div>
    </Drawer>
  );
}
