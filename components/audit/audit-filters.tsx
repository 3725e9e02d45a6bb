import { getTranslations } from "next-intl/server";
import { ExportButton } from "#components/record/export-button.tsx";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { type AuditChoices, type AuditQuery, namelessDoers } from "#lib/audit/schema.ts";
import { formatDay } from "#lib/format/date-time.ts";
import { auditWords } from "./words.ts";

interface Props {
  path: string;
  query: AuditQuery;
  choices: AuditChoices;
  chips: Chip[];
  exportHref: string;
}

export interface Chip {
  label: string;
  href: string;
}

export async function AuditFilters({ path, query, choices, chips, exportHref }: Props) {
  const t = await getTranslations("audit");
  const words = await auditWords();
  const label = (value: string, text: string) => ({ value, label: text });
  const doers = [
    ...choices.people.map(({ id, name }) => label(id, name)),
    ...namelessDoers.map((one) => label(one, t(`nobody_${one}`))),
  ];
  // What is filtered by stands in its select even when the trail has no such word.
  const acts = [...new Set([...choices.acts, query.act])]
    .filter(Boolean)
    .map((act) => label(act, words.act(act)));
  const types = [...new Set([...choices.types, query.type])]
    .filter(Boolean)
    .map((type) => label(type, words.type(type)));
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label);
  return (
    <FilterBar
      action={path}
      acts={<ExportButton href={exportHref} />}
      hidden={{ subject: query.subject || undefined }}
      selects={[
        { name: "who", label: t("filterWho"), value: query.who, options: doers },
        { name: "act", label: t("filterAct"), value: query.act, options: acts.sort(byLabel) },
        { name: "type", label: t("filterType"), value: query.type, options: types.sort(byLabel) },
      ]}
      dates={[
        { name: "from", label: t("filterFrom"), value: query.from },
        { name: "to", label: t("filterTo"), value: query.to },
      ]}
      chips={chips}
      clearHref={path}
    />
  );
}

type Filter = "who" | "act" | "type" | "subject" | "from" | "to";

/** What is filtered by, in words, each with the address of the list without it. */
export async function filterChips(
  query: AuditQuery,
  choices: AuditChoices,
  { locale, today }: { locale: string; today: string },
  without: (name: Filter) => string,
): Promise<Chip[]> {
  const t = await getTranslations("audit");
  const words = await auditWords();
  const doer = namelessDoers.find((one) => one === query.who);
  const person = choices.people.find(({ id }) => id === query.who)?.name ?? t("somebody");
  const texts: Record<Filter, () => string> = {
    who: () => t("chipWho", { name: doer ? t(`nobody_${doer}`) : person }),
    act: () => t("chipAct", { act: words.act(query.act) }),
    type: () => t("chipType", { type: words.type(query.type) }),
    subject: () => t("chipSubject"),
    from: () => t("chipFrom", { day: formatDay(query.from, locale, today) }),
    to: () => t("chipTo", { day: formatDay(query.to, locale, today) }),
  };
  const names = (Object.keys(texts) as Filter[]).filter((name) => query[name] !== "");
  return names.map((name) => ({ label: texts[name](), href: without(name) }));
}
