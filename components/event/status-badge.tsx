import { Ban, CalendarCheck, CheckCheck, CircleDashed } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge, type BadgeProps } from "#components/ui/badge.tsx";
import type { EventStatus } from "#lib/event/status.ts";

export const statusIcons: Record<EventStatus, ReactNode> = {
  planned: <CircleDashed aria-hidden="true" />,
  confirmed: <CalendarCheck aria-hidden="true" />,
  done: <CheckCheck aria-hidden="true" />,
  cancelled: <Ban aria-hidden="true" />,
};

const tones: Record<EventStatus, NonNullable<BadgeProps["tone"]>> = {
  planned: "outline",
  confirmed: "ok",
  done: "neutral",
  cancelled: "neutral",
};

/** How far an event is. */
export async function StatusBadge({ status }: { status: EventStatus }) {
  const t = await getTranslations("event");
  return (
    <Badge tone={tones[status]} icon={statusIcons[status]}>
      {t(`status_${status}`)}
    </Badge>
  );
}
