import { Coffee, Play, UserRoundX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { PlainTable } from "#components/table/plain-table.tsx";
import type { TableRow } from "#components/table/table-data.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Present } from "#lib/clock-in/present.ts";
import { formatDuration } from "#lib/format/duration.ts";
import { durationWords } from "#lib/i18n/duration.ts";
import type { DashboardProps } from "./dashboard.tsx";
import { BreakTime, RunningTime } from "./running-time.tsx";

/** Everybody who works now, the longest in first. */
export async function WhoIsIn({ dashboard, paths }: DashboardProps) {
  const t = await getTranslations("dashboard");
  const { whoIsIn, workingNow, workDay, inToday, department } = dashboard;
  const rows = whoIsIn.map((one) => tableRow(one, dashboard.at, paths, t));
  const list = (query: Record<string, string>) =>
    paths.clockIns.list({ ...query, department: department?.id });
  return (
    <Card
      title={t("whoIsIn")}
      padded={false}
      aside={
        <TextLink href={list({ view: "day", date: workDay })}>
          {inToday > 0 ? t("allToday", { count: inToday }) : t("clockIns")}
        </TextLink>
      }
    >
      <PlainTable
        name={t("peopleIn")}
        columns={[
          { id: "name", header: t("name") },
          { id: "department", header: t("department") },
          { id: "inAt", header: t("inAt"), align: "right" },
          { id: "status", header: t("status"), phone: "keep" },
          { id: "worked", header: t("worked"), align: "right" },
        ]}
        rows={rows}
        empty={
          <EmptyState
            tone="neutral"
            icon={<UserRoundX aria-hidden="true" />}
            title={department ? t("nobodyInDepartment", { name: department.name }) : t("nobodyIn")}
            level={3}
          >
            {t("nobodyInText")}
          </EmptyState>
        }
        {...(workingNow > rows.length
          ? {
              foot: (
                <>
                  {t("shownOf", { shown: rows.length, total: workingNow })}
                  <TextLink href={list({ view: "list", status: "running" })}>{t("showAll")}</TextLink>
                </>
              ),
            }
          : {})}
      />
    </Card>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"dashboard">>>;

function tableRow(one: Present, readAt: string, paths: DashboardProps["paths"], t: Words): TableRow {
  const from = one.zoneNote ? `${one.from} ${one.zoneNote}` : one.from;
  const time = one.startedToday ? from : `${one.startDay}, ${from}`;
  return {
    id: one.id,
    name: one.employeeName,
    href: paths.employees.detail(one.employeeId),
    lead: <Avatar name={one.employeeName} />,
    facts: [one.department, t("phoneFacts", { time })].filter(Boolean).join(", "),
    cells: {
      department: one.department,
      inAt: (
        <TextLink href={paths.clockIns.detail(one.id)} className="font-normal! text-ink!">
          {time}
        </TextLink>
      ),
      status: <Status one={one} readAt={readAt} t={t} />,
      worked: one.onBreakSinceAt ? (
        formatDuration(one.soFarSeconds)
      ) : (
        <RunningTime seconds={one.soFarSeconds} readAt={readAt} />
      ),
    },
  };
}

function Status({ one, readAt, t }: { one: Present; readAt: string; t: Words }) {
  if (!one.onBreakSinceAt) {
    return (
      <Badge tone="ok" icon={<Play aria-hidden="true" />}>
        {t("working")}
      </Badge>
    );
  }
  const seconds = Math.floor((Date.parse(readAt) - Date.parse(one.onBreakSinceAt)) / 1000);
  return (
    <Badge tone="warn" icon={<Coffee aria-hidden="true" />}>
      <BreakTime
        seconds={seconds}
        readAt={readAt}
        text={t.raw("onBreakFor")}
        short={t("onBreak")}
        words={durationWords}
      />
    </Badge>
  );
}
