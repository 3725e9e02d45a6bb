import { getTranslations } from "next-intl/server";
import { BusyState } from "#components/shell/states.tsx";
import { askedPath } from "#lib/doors/caller.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("states"))("busyTitle") };
}

/** Inside the shell: asked for too often. Next knows this state by the name of 401; the answer is 429. */
export default async function Busy() {
  return <BusyState againHref={await askedPath()} />;
}
