import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActButton } from "#components/form/act-button.tsx";
import type { RunnableAct } from "#components/form/act-item.ts";
import { ActMenu } from "#components/form/act-menu.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CompanyDetail as Company } from "#lib/admin/company-detail.ts";
import type { Problem } from "#lib/admin/health-rules.ts";
import { routes } from "#lib/routes.ts";
import { CompanyRuns } from "./company-runs.tsx";
import { CompanySettings } from "./company-settings.tsx";
import { CompanyTrail } from "./company-trail.tsx";
import { HealthBadge } from "./health-badge.tsx";
import { consoleLocale, consoleTime } from "./times.ts";

interface Props {
  company: Company;
  /** What one may do, the first as a button */
  items: RunnableAct[];
  /** Up to where clock-ins were counted */
  counted: number;
  features: ReactNode;
}

/** How one company is, what it is set to, and what one may do to it; its records are seen only by opening it. */
export async function CompanyDetail({ company, items, counted, features }: Props) {
  const t = await getTranslations("admin");
  const { name, problems } = company;
  const [first, ...rest] = items;
  return (
    <>
      <PageHeader
        title={name}
        facts={<HealthBadge company={company} />}
        crumbs={[{ label: name }]}
        acts={
          <>
            {first ? <ActButton kind={first.danger ? "plain" : "primary"} item={first} /> : null}
            {rest.length > 0 ? <ActMenu name={name} look="page" items={rest} /> : null}
          </>
        }
      />
      <div className="grid gap-4">
        {problems.length > 0 ? <Problems problems={problems} /> : null}
        <Card title={t("size")}>
          <Size company={company} counted={counted} />
        </Card>
        <CompanySettings company={company} />
        {features}
        <CompanyTrail acts={company.acts} allHref={routes.admin.companyAudit({ company: company.slug })} />
        <CompanyRuns runs={company.runs} />
      </div>
    </>
  );
}

async function Problems({ problems }: { problems: Problem[] }) {
  const t = await getTranslations("admin");
  return (
    <div className="grid gap-2">
      {problems.map(({ kind, verdict, count }) => (
        <Banner key={kind} tone={verdict} title={`${t(`health.${kind}`, { count })}.`}>
          {t(`healthDo.${kind}`)}
        </Banner>
      ))}
    </div>
  );
}

async function Size({ company, counted }: { company: Company; counted: number }) {
  const t = await getTranslations("admin");
  const number = (value: number) => new Intl.NumberFormat(consoleLocale).format(value);
  const { proof } = company;
  const proofWords = proof
    ? t(proof.ok ? "proofHeld" : "proofBroken", { when: consoleTime(proof.at) })
    : t("proofNever");
  return (
    <DescriptionList
      facts={[
        {
          label: t("people"),
          value: t("peopleDetail", { people: company.people, archived: company.archivedPeople }),
        },
        { label: t("members"), value: number(company.members) },
        { label: t("punches"), value: `${number(company.punches)} ${t("punchesHow")}` },
        {
          label: t("clockIns"),
          value: company.clockIns === null ? t("clockInsMany", { count: counted }) : number(company.clockIns),
        },
        { label: t("lastPunch"), value: consoleTime(company.lastPunchAt) },
        { label: t("proof"), value: proofWords },
      ]}
    />
  );
}
