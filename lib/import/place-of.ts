import type { Person } from "./matching.ts";

interface Site {
  id: string;
  zone: string | null;
}

/** A person with what decides where and for whom they work. */
export interface PlacedPerson extends Person {
  departmentId: string | null;
  department: { zone: string | null; site: Site | null } | null;
  site: Site | null;
}

export interface HomePlace {
  departmentId: string | null;
  siteId: string | null;
  zone: string;
}

/** Where imported time happened: at the person's own site and department, in the site's, else the department's zone. */
export function homePlace(person: PlacedPerson | undefined, companyZone: string): HomePlace {
  const site = person?.site ?? person?.department?.site ?? null;
  return {
    departmentId: person?.departmentId ?? null,
    siteId: site?.id ?? null,
    zone: site?.zone ?? person?.department?.zone ?? companyZone,
  };
}
