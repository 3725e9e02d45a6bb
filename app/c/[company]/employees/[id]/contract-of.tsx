import { ContractCard } from "#components/contract/contract-card.tsx";
import { type CompanyActor, may, mayAbout } from "#lib/access/actor.ts";
import { listContracts } from "#lib/contract/queries.ts";
import { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";

/** The card about somebody's contract, for those who may see it. */
export async function contractOf(actor: CompanyActor, employeeId: string) {
  if (!mayAbout(actor, "contract.list", employeeId)) return null;
  const { slug, zone, locale } = actor.company;
  return (
    <ContractCard
      contracts={await listContracts(actor, employeeId)}
      today={localDay(new Date(), zone)}
      locale={locale}
      paths={may(actor, "contract.edit") ? routes.company(slug).contracts : null}
    />
  );
}
