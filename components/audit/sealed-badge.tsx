import { Hourglass, ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";

/** Whether an entry is part of the sealed chain yet. */
export async function SealedBadge({ position }: { position: number | null }) {
  const t = await getTranslations("audit");
  if (position === null) return <Badge icon={<Hourglass aria-hidden="true" />}>{t("waiting")}</Badge>;
  return (
    <Badge tone="ok" icon={<ShieldCheck aria-hidden="true" />}>
      {t("sealed", { position })}
    </Badge>
  );
}
