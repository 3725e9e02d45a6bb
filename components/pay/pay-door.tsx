import { Eye } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonLook } from "#components/ui/button-look.ts";
import { Card } from "#components/ui/card.tsx";

/**
 * Leads to what somebody is paid. A plain link that nothing fetches beforehand: having it opened is what is written
 * down.
 */
export async function PayDoor({ href, own }: { href: string; own: boolean }) {
  const t = await getTranslations("pay");
  return (
    <Card title={t("title")}>
      <p className="mb-3 text-sm text-ink-muted">{t(own ? "seeOwnText" : "seeText")}</p>
      <a href={href} className={buttonLook("plain", "md")}>
        <Eye aria-hidden="true" />
        <span>{t(own ? "seeOwn" : "see")}</span>
      </a>
    </Card>
  );
}
