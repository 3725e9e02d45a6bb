import { getTranslations } from "next-intl/server";
import { RetentionForm } from "#components/company/retention-form.tsx";
import { findCompanySettings } from "#lib/company/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { setRetention } from "../actions.ts";
import { FormPart } from "../form-part.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("company"))("part_retention") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    const settings = await findCompanySettings(actor);
    const action = setRetention.bind(null, { company: actor.company.slug });
    return (
      <FormPart
        actor={actor}
        part="retention"
        form={(mayChange) => <RetentionForm action={mayChange ? action : null} company={settings} />}
      />
    );
  },
});
