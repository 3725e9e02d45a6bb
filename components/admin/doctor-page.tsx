import { CircleCheck, CircleX, RotateCw, TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "#components/table/data-table.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Finding, Verdict } from "#lib/doctor/schema.ts";
import { routes } from "#lib/routes.ts";

const looks: Record<Verdict, [Tone, ReactNode]> = {
  ok: ["ok", <CircleCheck key="i" aria-hidden="true" />],
  warn: ["warn", <TriangleAlert key="i" aria-hidden="true" />],
  bad: ["bad", <CircleX key="i" aria-hidden="true" />],
};

/** What the installation stands on, each with what to do when it is not well. */
export async function DoctorPage({ findings }: { findings: Finding[] }) {
  const t = await getTranslations("doctor");
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
  const [wrong, odd] = [count("bad"), count("warn")];
  const again = (
    <Button icon={<RotateCw aria-hidden="true" />} href={routes.admin.doctor()}>
      {t("again")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} facts={t("facts")} acts={again} />
      <Banner tone={wrong > 0 ? "bad" : odd > 0 ? "warn" : "ok"} className="mb-4">
        {wrong > 0 ? `${t("someBad", { count: wrong })} ` : null}
        {odd > 0 ? t("someWarn", { count: odd }) : null}
        {wrong + odd === 0 ? t("allWell") : null}
      </Banner>
      <DataTable
        name={t("title")}
        columns={[
          { id: "check", header: t("check") },
          { id: "state", header: t("state"), phone: "keep" },
          { id: "found", header: t("found") },
        ]}
        rows={findings.map(({ check, verdict, says, toDo }) => {
          const [tone, icon] = looks[verdict];
          return {
            id: check,
            name: t(`check_${check}`),
            facts: <Told says={says} toDo={toDo} />,
            cells: {
              state: (
                <Badge tone={tone} icon={icon}>
                  {t(`verdict_${verdict}`)}
                </Badge>
              ),
              found: <Told says={says} toDo={toDo} />,
            },
          };
        })}
      />
      <p className="mt-3 text-xs text-ink-muted">
        {t.rich("command", { command: (text) => <code>{text}</code> })}
      </p>
    </>
  );
}

function Told({ says, toDo }: { says: string; toDo: string | null }) {
  return (
    <span className="block max-w-160 whitespace-normal break-words py-1">
      {says}
      {toDo ? <span className="mt-0.5 block text-ink-muted">{toDo}</span> : null}
    </span>
  );
}
