import { notFound } from "next/navigation";
import { type CompanyActor, companyActor } from "#lib/access/actor.ts";
import { toAppError } from "#lib/errors.ts";
import { currentContext, currentSession } from "./caller.ts";

interface TitleProps {
  params: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * The title of a page about one record of a company, as `generateMetadata`. It asks the same question as the page with
 * the same actor; whoever may not see the record gets no title of it, and the page itself says why.
 */
export function recordTitle(find: (actor: CompanyActor, id: string) => Promise<string>) {
  return async ({ params }: TitleProps): Promise<{ title?: string }> => {
    const session = await currentSession();
    if (!session) return {};
    const { company, id } = (await params) as Record<string, string>;
    try {
      const actor = await companyActor(session, company ?? "", await currentContext());
      return { title: await find(actor, id ?? "") };
    } catch (error) {
      // Then the title is the one of "there is nothing here".
      if (toAppError(error).code === "not_found") notFound();
      return {};
    }
  };
}
