import { Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import { ActMenu } from "#components/form/act-menu.tsx";
import { Button } from "#components/ui/button.tsx";

interface Props {
  name: string;
  /** None while it is archived. */
  editHref: string | null;
  items: ActItem[];
}

/** What can be done with a record, at the right of its page's header. */
export async function RecordActs({ name, editHref, items }: Props) {
  const t = await getTranslations("record");
  return (
    <>
      {editHref ? (
        <Button icon={<Pencil aria-hidden="true" />} href={editHref} shortcut="e">
          {t("edit")}
        </Button>
      ) : null}
      <ActMenu name={name} look="page" items={items} />
    </>
  );
}
