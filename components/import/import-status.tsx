import {
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  LoaderCircle,
  RotateCcw,
  TriangleAlert,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { ImportRowDto, ImportStatus } from "#lib/import/schema.ts";

const looks: Record<ImportStatus | "problems" | "asks", [tone: Tone, icon: ReactNode]> = {
  previewed: ["neutral", <Clock key="i" aria-hidden="true" />],
  problems: ["bad", <TriangleAlert key="i" aria-hidden="true" />],
  asks: ["warn", <CircleHelp key="i" aria-hidden="true" />],
  applying: ["note", <LoaderCircle key="i" aria-hidden="true" />],
  applied: ["ok", <CircleCheck key="i" aria-hidden="true" />],
  stopped: ["warn", <CircleX key="i" aria-hidden="true" />],
  failed: ["bad", <CircleX key="i" aria-hidden="true" />],
  undoing: ["note", <LoaderCircle key="i" aria-hidden="true" />],
  undone: ["neutral", <RotateCcw key="i" aria-hidden="true" />],
};

/** Where an import stands: icon and word. */
export async function ImportStatusBadge(row: Pick<ImportRowDto, "status" | "problems" | "open">) {
  const { status, problems, open } = row;
  const t = await getTranslations("import");
  const wants = problems > 0 ? "problems" : open > 0 ? "asks" : status;
  const shown = status === "previewed" ? wants : status;
  const [tone, icon] = looks[shown];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status_${shown}`)}
    </Badge>
  );
}
