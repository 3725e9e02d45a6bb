import type { getTranslations } from "next-intl/server";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { formatDateTime } from "#lib/format/date-time.ts";
import { routes } from "#lib/routes.ts";
import type { SearchAnswer, SearchResult } from "#lib/search/schema.ts";

type Words = Awaited<ReturnType<typeof getTranslations<"navigation">>>;

/** What was found as lines of the palette; the first person also brings what one may do for them. */
export function paletteGroups(actor: CompanyActor, found: SearchResult, t: Words): SearchAnswer["groups"] {
  const paths = routes.company(actor.company.slug);
  const first = found.people[0];
  return [
    {
      label: t("foundPeople"),
      items: found.people.map(({ id, name, number, department }) => ({
        id,
        label: name,
        hint: department ? t("personHint", { department, number }) : t("personHintAlone", { number }),
        href: paths.employees.detail(id),
        icon: "avatar",
      })),
    },
    {
      label: t("foundActs"),
      items:
        first && may(actor, "clock-in.edit")
          ? [
              {
                id: `add-clock-in-${first.id}`,
                label: t("addClockInFor", { name: first.name }),
                href: paths.clockIns.add({ employee: first.id }),
                icon: "add",
              },
            ]
          : [],
    },
    {
      label: t("foundCustomers"),
      items: found.customers.map(({ id, name }) => ({
        id,
        label: name,
        href: paths.customers.detail(id),
        icon: "customers",
      })),
    },
    {
      label: t("foundProjects"),
      items: found.projects.map(({ id, name, customer }) => ({
        id,
        label: name,
        hint: t("projectOf", { customer }),
        href: paths.projects.detail(id),
        icon: "projects",
      })),
    },
    {
      label: t("foundEvents"),
      items: found.events.map(({ id, name, startsAt, zone }) => ({
        id,
        label: name,
        hint: formatDateTime(startsAt, zone, actor.company.locale),
        href: paths.events.detail(id),
        icon: "schedule",
      })),
    },
    {
      label: t("foundPackages"),
      items: found.packages.map(({ id, name }) => ({
        id,
        label: name,
        href: paths.packages.detail(id),
        icon: "packages",
      })),
    },
  ].filter((group) => group.items.length > 0);
}
