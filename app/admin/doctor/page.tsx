import { getTranslations } from "next-intl/server";
import { DoctorPage } from "#components/admin/doctor-page.tsx";
import { seeDoctor } from "#lib/doctor/examine.ts";
import { definePage } from "#lib/doors/page.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("doctor"))("title") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor }) => <DoctorPage findings={await seeDoctor(actor)} />,
});
