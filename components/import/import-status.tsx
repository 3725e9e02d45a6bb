import { CircleCheck, CircleX, Clock, LoaderCircle, RotateCcw, TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { ImportStatus } from "#lib/import/schema.ts";

const looks: Record<ImportStatus | "problems", [tone: Tone, icon: ReactNode]> = {
  previewed: ["neutral", <Clock key="i" aria-hidden="true" />],
  problems: ["bad", <TriangleAlert key="i" aria-hidden="true" />],
  applying: ["note", <LoaderCircle key="i" aria-hidden="true" />],
  applied: ["ok", <CircleCheck key="i" aria-hidden="true" />],
  stopped: ["warn", <CircleX key="i" aria-hidden="true" />],
  failed: ["bad", <CircleX key="i" aria-hidden="true" />],
  undoing: ["note", <LoaderCircle key="i" aria-hidden="true" />],
  undone: ["neutral", <RotateCcw key="i" aria-hidden="true" />],
};

/** Where an import stands: icon and word. */
export async function ImportStatusBadge({ status, problems }: { status: ImportStatus; problems: number }) {
  const t = await getTranslations("import");
  const shown = status === "previewed" && problems > 0 ? "problems" : status;
  const [tone, icon] = looks[shown];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status_${shown}`)}
    </Badge>
  );
}
