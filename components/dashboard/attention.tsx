import { CircleCheck, Clock, Hourglass } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Present, Unfinished } from "#lib/clock-in/present.ts";
import { countLimit } from "#lib/shared/paging.ts";
import type { DashboardProps } from "./dashboard.tsx";

/** The others of these stand in the list of who is in, the longest first. */
const mostLong = 4;

/** What waits for somebody: clock-ins without an end, and those about to lose theirs. */
export async function Attention({ dashboard, paths, can }: DashboardProps) {
  const t = await getTranslations("dashboard");
  const { missing, endMissing, whoIsIn, department } = dashboard;
  const long = whoIsIn.filter((one) => one.endsMissingAt !== null);
  const count = endMissing + long.length;
  const shownLong = long.slice(0, mostLong);
  const act = (one: Unfinished) => ({
    href: can.addClockIn ? paths.clockIns.edit(one.id) : paths.clockIns.detail(one.id),
    label: can.addClockIn ? t("resolve") : t("see"),
    name: can.addClockIn
      ? t("resolveOf", { name: one.employeeName })
      : t("seeOf", { name: one.employeeName }),
  });
  return (
    <Card
      title={t("attention")}
      padded={false}
      aside={count > 0 ? t("open", { count: endMissing > countLimit ? `${countLimit}+` : count }) : null}
      {...(endMissing > missing.length
        ? {
            footer: (
              <TextLink
                href={paths.clockIns.list({
                  view: "list",
                  status: "end_missing",
                  department: department?.id,
                })}
              >
                {t("allMissing", { count: endMissing > countLimit ? `${countLimit}+` : endMissing })}
              </TextLink>
            ),
          }
        : {})}
    >
      {count === 0 ? (
        <p className="flex items-center gap-2 px-4 py-3 text-sm text-ink-muted">
          <CircleCheck aria-hidden="true" className="size-4 text-ok-text" />
          {t("nothingWaits")}
        </p>
      ) : (
        <ul>
          {shownLong.map((one) => (
            <Item
              key={one.id}
              tone="warn"
              title={t("longIn", { name: one.employeeName })}
              text={longText(one, t)}
              act={{ ...act(one), href: paths.clockIns.detail(one.id), label: t("see") }}
            />
          ))}
          {missing.map((one) => (
            <Item
              key={one.id}
              tone="bad"
              title={t("neverClockedOut", { name: one.employeeName })}
              text={t("neverClockedOutText", { day: one.startDay, time: one.from })}
              act={act(one)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function longText(one: Present, t: Awaited<ReturnType<typeof getTranslations<"dashboard">>>): string {
  return t("longInText", { day: one.startDay, time: one.from, limit: one.endsMissingAt ?? "" });
}

const looks = {
  bad: { color: "bg-bad-soft text-bad-text", icon: <Hourglass aria-hidden="true" /> },
  warn: { color: "bg-warn-soft text-warn-text", icon: <Clock aria-hidden="true" /> },
} satisfies Record<string, { color: string; icon: ReactNode }>;

interface ItemProps {
  tone: keyof typeof looks;
  title: string;
  text: string;
  act: { href: string; label: string; name: string };
}

function Item({ tone, title, text, act }: ItemProps) {
  const { color, icon } = looks[tone];
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-1.5 last:border-0">
      <span
        data-mark
        className={`grid size-7 shrink-0 place-items-center rounded-md [&_svg]:size-4 ${color}`}
      >
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{title}</p>
        <p className="text-xs text-ink-muted">{text}</p>
      </div>
      <Button size="sm" href={act.href} aria-label={act.name}>
        {act.label}
      </Button>
    </li>
  );
}
