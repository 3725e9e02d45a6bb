import { getTranslations } from "next-intl/server";
import { MethodForm } from "#components/company/method-form.tsx";
import { findCompanySettings } from "#lib/company/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { setMethods } from "../actions.ts";
import { FormPart } from "../form-part.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("company"))("part_methods") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    const settings = await findCompanySettings(actor);
    const action = setMethods.bind(null, { company: actor.company.slug });
    return (
      <FormPart
        actor={actor}
        part="methods"
        form={(mayChange) => <MethodForm action={mayChange ? action : null} company={settings} />}
      />
    );
  },
});
