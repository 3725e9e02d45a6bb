import { Check, X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { RoleExplanation, RoleLine } from "#lib/role/schema.ts";

interface Props {
  /** The way to the other parts of the settings */
  parts: ReactNode;
  role: string;
  explanation: RoleExplanation;
  /** Every role with the address of its explanation */
  roles: { role: string; href: string }[];
}

/** What one role sees and does, in plain words, line by line as the table of permissions has it. */
export async function RolePage({ parts, role, explanation, roles }: Props) {
  const t = await getTranslations("role");
  const n = await getTranslations("navigation");
  const who = t(`who_${role}`);
  const tabs = roles.map((one) => ({
    label: n(`role_${one.role}`),
    href: one.href,
    active: one.role === role,
  }));
  return (
    <>
      <PageHeader title={t("title")} facts={t("facts")} crumbs={[{ label: t("crumb") }]} />
      {parts}
      <Tabs label={t("tabs")} tabs={tabs} />
      <p className="my-4 text-sm">{t(`about_${role}`)}</p>
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid gap-4 lg:col-span-2">
          <Lines title={t("sees", { role: who })} lines={explanation.sees} />
          <Lines title={t("does", { role: who })} lines={explanation.does} />
          {explanation.not.length > 0 ? <Lines title={t("not")} lines={explanation.not} /> : null}
        </div>
        <Card title={t("reachTitle")}>
          <ul className="grid gap-2 text-sm text-ink-muted">
            <li>{t("reachOwnText")}</li>
            <li>{t("reachDepartmentText")}</li>
            <li>{t("reachCompanyText")}</li>
          </ul>
        </Card>
      </div>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: RoleLine[] }) {
  return (
    <Card title={title} padded={false}>
      <ul className="divide-y divide-line text-sm">
        {lines.map((line) => (
          <Line key={line.permission} line={line} />
        ))}
      </ul>
    </Card>
  );
}

async function Line({ line }: { line: RoleLine }) {
  const t = await getTranslations("role");
  const { key, reach, aboutPeople } = line;
  const Mark = reach === null ? X : Check;
  return (
    <li className="flex items-start gap-2.5 px-4 py-2.5">
      <Mark
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 ${reach === null ? "text-ink-faint" : "text-ok"}`}
      />
      <span className={`min-w-0 flex-1 ${reach === null ? "text-ink-muted" : ""}`}>{t(key)}</span>
      {reach !== null && aboutPeople ? <Badge tone="outline">{t(`reach_${reach}`)}</Badge> : null}
    </li>
  );
}
