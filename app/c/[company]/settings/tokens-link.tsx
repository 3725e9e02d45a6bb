import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { routes } from "#lib/routes.ts";

/** The way to the API tokens, for those who may see them. */
export async function TokensLink({ actor }: { actor: CompanyActor }) {
  if (!may(actor, "token.list")) return null;
  const t = await getTranslations("token");
  return <Button href={routes.company(actor.company.slug).tokens()}>{t("title")}</Button>;
}
