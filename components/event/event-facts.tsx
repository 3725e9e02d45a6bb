import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Swatch } from "#components/package/swatch.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { EventDetail } from "#lib/event/schema.ts";
import { formatDateTime, zoneName } from "#lib/format/date-time.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { routes } from "#lib/routes.ts";
import { type Reading, whenText } from "./when.ts";

interface Props {
  event: EventDetail;
  paths: ReturnType<typeof routes.company>;
  reading: Reading;
}

/** What an event is: when, where, for whom, by whom, at what price. */
export async function EventFacts({ event, paths, reading }: Props) {
  const t = await getTranslations("event");
  const { package: of, department, site, customer, assignee, createdBy } = event;
  const { locale } = reading;
  const link = (one: { id: string; name: string } | null, href: (id: string) => string): ReactNode =>
    one ? <TextLink href={href(one.id)}>{one.name}</TextLink> : "—";
  return (
    <Card title={t("details")}>
      <DescriptionList
        facts={[
          { label: t("when"), value: whenText(event, reading) },
          { label: t("zone"), value: zoneName(event.zone, event.startsAt, locale) },
          {
            label: t("package"),
            value: of ? (
              <span className="inline-flex items-center gap-2">
                <Swatch colour={of.colour} />
                {link(of, paths.packages.detail)}
              </span>
            ) : (
              "—"
            ),
          },
          {
            label: t("priceColumn"),
            value:
              event.priceMinor === null ? "—" : formatMoney(BigInt(event.priceMinor), event.currency, locale),
          },
          { label: t("customer"), value: link(customer, paths.customers.detail) },
          { label: t("site"), value: link(site, paths.sites.detail) },
          { label: t("department"), value: link(department, paths.departments.detail) },
          // Whom one may look at is not everybody one may see in charge of an event.
          { label: t("assignee"), value: assignee?.name ?? "—" },
          {
            label: t("createdBy"),
            value: `${createdBy?.name ?? "—"}, ${formatDateTime(event.createdAt, reading.zone, locale)}`,
          },
          { label: t("note"), value: <span className="whitespace-pre-line">{event.note ?? "—"}</span> },
        ]}
      />
    </Card>
  );
}
