/** The company an act happens in, with what every page and rule needs to know of it. */
export interface ActorCompany {
  id: string;
  slug: string;
  name: string;
  /** IANA zone */
  zone: string;
  /** BCP 47 */
  locale: string;
  /** ISO 4217 */
  currency: string;
  /** ISO weekday, 1 is Monday */
  weekStart: number;
  dayCutoffMinutes: number;
  blockLimitMinutes: number;
}

/** Just these columns of a company row. */
export function toActorCompany(company: ActorCompany): ActorCompany {
  const { id, slug, name, zone, locale, currency, weekStart, dayCutoffMinutes, blockLimitMinutes } = company;
  return { id, slug, name, zone, locale, currency, weekStart, dayCutoffMinutes, blockLimitMinutes };
}
