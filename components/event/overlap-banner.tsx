import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { EventDetail } from "#lib/event/schema.ts";
import { type Reading, whenText } from "./when.ts";

interface Props {
  event: EventDetail;
  reading: Reading;
  hrefOf: (id: string) => string;
}

/** Points out what else the assignee has at this time. It is no error: two can be looked after at once. */
export async function OverlapBanner({ event, reading, hrefOf }: Props) {
  if (event.overlaps.count === 0 || !event.assignee) return null;
  const t = await getTranslations("event");
  const more = event.overlaps.count - event.overlaps.first.length;
  return (
    <Banner
      tone="warn"
      title={t("overlapTitle", { name: event.assignee.name, count: event.overlaps.count })}
      className="mb-4"
    >
      <ul>
        {event.overlaps.first.map((other) => (
          <li key={other.id}>
            <TextLink href={hrefOf(other.id)}>{other.name}</TextLink>
            {`, ${whenText(other, reading)}`}
          </li>
        ))}
        {more > 0 ? <li>{t("overlapMore", { count: more })}</li> : null}
      </ul>
    </Banner>
  );
}
