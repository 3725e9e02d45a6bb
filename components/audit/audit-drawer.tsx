import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import { DescriptionList, type Fact } from "#components/ui/description-list.tsx";
import { Drawer } from "#components/ui/drawer.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { AuditEntryDetail } from "#lib/audit/schema.ts";
import { formatDateTime, formatDay, formatExactTime } from "#lib/format/date-time.ts";
import { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { ChangeList } from "./change-list.tsx";
import { SealedBadge } from "./sealed-badge.tsx";
import { subjectPath } from "./subject-path.ts";
import { auditWords } from "./words.ts";

interface Props {
  entry: AuditEntryDetail;
  company: { slug: string; zone: string; locale: string };
  closeHref: string;
  previousHref?: string;
  nextHref?: string;
}

/** One entry of the trail with everything that is known of it. */
export async function AuditDrawer({ entry, company, ...links }: Props) {
  const t = await getTranslations("audit");
  const words = await auditWords();
  const { zone, locale, slug } = company;
  const day = formatDay(localDay(new Date(entry.at), zone), locale);
  return (
    <Drawer
      title={words.act(entry.act)}
      facts={`${day}, ${formatExactTime(entry.at, zone, locale)}`}
      {...links}
    >
      <div className="grid gap-5">
        <div>
          <SealedBadge position={entry.position} />
        </div>
        <DescriptionList facts={await doerFacts(entry)} />
        {entry.erasedAt ? (
          <Banner tone="note">{t("erased", { when: formatDateTime(entry.erasedAt, zone, locale) })}</Banner>
        ) : (
          <section>
            <h3 className="mb-2 text-sm font-semibold">{t("changes")}</h3>
            {entry.changes.length > 0 ? (
              <ChangeList changes={entry.changes} />
            ) : (
              <p className="text-sm text-ink-muted">{t("noValues")}</p>
            )}
          </section>
        )}
        <SubjectLinks slug={slug} entry={entry} />
        <Proof entry={entry} zone={zone} locale={locale} />
      </div>
    </Drawer>
  );
}

async function doerFacts(entry: AuditEntryDetail): Promise<Fact[]> {
  const t = await getTranslations("audit");
  const words = await auditWords();
  const facts: Fact[] = [
    { label: t("who"), value: entry.actorName ?? t("erasedName") },
    { label: t("role"), value: words.role(entry.actorRole) },
    { label: t("via"), value: words.via(entry.via) },
    { label: t("record"), value: `${words.type(entry.subjectType)} ${entry.subjectName ?? ""}`.trim() },
  ];
  if (entry.reason) facts.push({ label: t("reason"), value: entry.reason });
  if (entry.address) facts.push({ label: t("address"), value: <code>{entry.address}</code> });
  return facts;
}

async function SubjectLinks({ slug, entry }: { slug: string; entry: AuditEntryDetail }) {
  const t = await getTranslations("audit");
  const path = subjectPath(slug, entry.subjectType, entry.subjectId);
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {path ? <TextLink href={path}>{t("openRecord")}</TextLink> : null}
      <TextLink href={routes.company(slug).audit({ subject: entry.subjectId })}>{t("allOfRecord")}</TextLink>
    </p>
  );
}

/** What proves the entry: its place, its seal, its hash. */
async function Proof({ entry, zone, locale }: { entry: AuditEntryDetail; zone: string; locale: string }) {
  const t = await getTranslations("audit");
  if (entry.position === null) return <p className="text-xs text-ink-muted">{t("notSealed")}</p>;
  const facts: Fact[] = [{ label: t("position"), value: entry.position }];
  if (entry.seal) {
    const when = formatDateTime(entry.seal.at, zone, locale);
    facts.push({ label: t("sealedBy"), value: t("sealedByValue", { when, position: entry.seal.position }) });
  }
  if (entry.requestId)
    facts.push({ label: t("request"), value: <code className="break-all">{entry.requestId}</code> });
  if (entry.linkHash)
    facts.push({ label: t("hash"), value: <code className="break-all">{entry.linkHash}</code> });
  return (
    <div className="border-t border-line pt-4 [&_code]:text-xs">
      <DescriptionList facts={facts} />
    </div>
  );
}
