import { CircleCheck, CirclePause, CircleX, TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";
import type { CompanyRow } from "#lib/admin/schema.ts";

const icons = {
  warn: <TriangleAlert key="i" aria-hidden="true" />,
  bad: <CircleX key="i" aria-hidden="true" />,
};

/** How a company is, in a word: the worst of what is wrong with it, and how much more there is. */
export async function HealthBadge({ company }: { company: Pick<CompanyRow, "status" | "problems"> }) {
  const t = await getTranslations("admin");
  const { status, problems } = company;
  if (status !== "active")
    return (
      <Badge tone="neutral" icon={<CirclePause aria-hidden="true" />}>
        {t(`companyStatus_${status}` as never)}
      </Badge>
    );
  const [worst, ...rest] = problems;
  if (!worst)
    return (
      <Badge tone="ok" icon={<CircleCheck aria-hidden="true" />}>
        {t("healthy")}
      </Badge>
    );
  const word = t(`health.${worst.kind}`, { count: worst.count });
  return (
    <Badge tone={worst.verdict} icon={icons[worst.verdict]}>
      {rest.length > 0 ? t("andMore", { problem: word, count: rest.length }) : word}
    </Badge>
  );
}
