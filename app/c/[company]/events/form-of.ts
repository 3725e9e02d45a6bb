import type { EventDefaults, EventFormProps } from "#components/event/event-form.tsx";
import { withOwn } from "#components/record/with-own.ts";
import type { ActorCompany } from "#lib/access/actor-company.ts";
import { localFields } from "#lib/clock-in/local-fields.ts";
import { timeChoices } from "#lib/clock-in/typed-times.ts";
import type { EventChoices, PlaceOption } from "#lib/event/choices.ts";
import type { EventDetail } from "#lib/event/schema.ts";
import { eventAsTyped, referencesOf } from "#lib/event/typed.ts";
import { zoneName } from "#lib/format/date-time.ts";
import { saidDuration } from "#lib/i18n/duration.ts";
import { amountText } from "#lib/shared/money.ts";

type Offered = Pick<EventFormProps, "packages" | "departments" | "sites" | "customers" | "people" | "zones">;

/** What the form offers; what an event refers to already stays a choice. */
export function offered(
  choices: EventChoices,
  { zone, locale, currency: own }: ActorCompany,
  event?: EventDetail,
): Offered {
  const currency = event?.currency ?? own;
  const now = new Date();
  const place = (one: PlaceOption) => ({
    value: one.id,
    label: one.name,
    zone: one.zone && zoneName(one.zone, now, locale),
  });
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const packages = choices.packages.map((one) => ({
    ...named(one),
    length: saidDuration(one.durationMinutes * 60),
    price:
      one.priceMinor === null || one.currency !== currency
        ? ""
        : amountText(BigInt(one.priceMinor), currency),
  }));
  return {
    packages: withOwn(packages, event?.package).map((one) => ({ length: "", price: "", ...one })),
    departments: withOwn(choices.departments.map(place), event?.department).map((one) => ({
      zone: null,
      ...one,
    })),
    sites: withOwn(choices.sites.map(place), event?.site).map((one) => ({ zone: null, ...one })),
    customers: withOwn(choices.customers.map(named), event?.customer),
    people: withOwn(
      choices.people.map((one) => ({ ...named(one), hint: one.number })),
      event?.assignee,
    ),
    zones: {
      company: zoneName(zone, now, locale),
      kept: event ? zoneName(event.zone, event.startsAt, locale) : null,
    },
  };
}

/** What the form of an event that is there begins with: exactly what it is, so that what is not touched stays so. */
export function begun(event: EventDetail, locale: string): Pick<EventFormProps, "defaults" | "choices"> {
  const { zone } = event;
  const start = localFields(new Date(event.startsAt), zone);
  const end = localFields(new Date(event.endsAt), zone);
  return {
    defaults: {
      ...eventAsTyped(event),
      ...referencesOf(event),
    },
    choices: {
      ...(start.meaning ? { start: timeChoices(start, zone, locale) ?? [] } : {}),
      ...(end.meaning ? { end: timeChoices(end, zone, locale) ?? [] } : {}),
    },
  };
}

/** What a new event begins with: the package it is made from, and the day that was looked at. */
export function fresh(
  packages: Offered["packages"],
  query: { package?: string | undefined; date?: string | undefined; customer?: string | undefined },
  today: string,
): EventDefaults {
  const pack = packages.find((one) => one.value === query.package);
  return {
    name: pack?.label ?? "",
    packageId: pack?.value ?? "",
    date: query.date ?? today,
    start: "",
    startMeaning: null,
    endDate: "",
    end: "",
    endMeaning: null,
    siteId: "",
    departmentId: "",
    customerId: query.customer ?? "",
    assigneeId: "",
    price: pack?.price ?? "",
    note: "",
    metadata: [],
  };
}
