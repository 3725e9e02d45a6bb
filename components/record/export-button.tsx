import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";

/** Takes a list along as a file: all its rows, as they are filtered and sorted. */
export async function ExportButton({ href }: { href: string }) {
  const t = await getTranslations("export");
  return (
    <Button icon={<Download aria-hidden="true" />} href={href} download title={t("exportHint")}>
      {t("export")}
    </Button>
  );
}
