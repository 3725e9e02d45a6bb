import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReadOnlyBanner } from "#components/company/read-only-banner.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { SettingsTabs } from "./settings-tabs.tsx";

interface Props {
  actor: CompanyActor;
  part: "methods" | "retention";
  /** Its form, with or without what changes it */
  form: (mayChange: boolean) => ReactNode;
}

/** A part of the settings that is one form, for those who may change it and those who may look. */
export async function FormPart({ actor, part, form }: Props) {
  const t = await getTranslations("company");
  const mayChange = may(actor, "company.update");
  const title = t(`part_${part}`);
  return (
    <>
      <PageHeader title={title} facts={t(`${part}Facts`)} crumbs={[{ label: title }]} />
      <SettingsTabs actor={actor} active={part} />
      {mayChange ? null : <ReadOnlyBanner role={actor.role} />}
      <div className="max-w-3xl">{form(mayChange)}</div>
    </>
  );
}
