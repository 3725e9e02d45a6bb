import { CalendarDays, Coffee, LogOut, Mail, Play, TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { NowText } from "#lib/employee/now-text.ts";
import type { EmployeeText } from "./employee-words.ts";

const looks: Record<NowText["kind"], { tone: Tone | "outline"; icon: ReactNode }> = {
  working: { tone: "ok", icon: <Play aria-hidden="true" /> },
  break: { tone: "warn", icon: <Coffee aria-hidden="true" /> },
  out: { tone: "neutral", icon: <LogOut aria-hidden="true" /> },
  outOn: { tone: "neutral", icon: <LogOut aria-hidden="true" /> },
  end_missing: { tone: "bad", icon: <TriangleAlert aria-hidden="true" /> },
  invited: { tone: "outline", icon: <Mail aria-hidden="true" /> },
  starts: { tone: "outline", icon: <CalendarDays aria-hidden="true" /> },
};

/** What somebody is doing now; one word on phones. */
export async function NowBadge({ now }: { now: NowText | null }) {
  return <NowIn now={now} t={await getTranslations("employee")} />;
}

/** The same for a list, which asks for its words once and not for each row. */
export function NowIn({ now, t }: { now: NowText | null; t: EmployeeText }) {
  if (!now) return "—";
  const { tone, icon } = looks[now.kind];
  const since = now.yesterday ? t("yesterdayAt", { time: now.since }) : now.since;
  const kind = now.kind === "outOn" ? "out" : now.kind;
  return (
    <Badge tone={tone} icon={icon}>
      <span className="max-sm:hidden">{t(now.kind, { since, day: now.since })}</span>
      <span className="sm:hidden">{t(`short_${kind}`, { day: now.since })}</span>
    </Badge>
  );
}
