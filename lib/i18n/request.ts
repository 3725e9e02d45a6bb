import { getRequestConfig } from "next-intl/server";
import { catalogue } from "#lib/i18n/catalogue.ts";

/** next-intl's server configuration. Dates and times are never formatted by it: each page names its zone. */
export default getRequestConfig(async () => ({
  locale: "en",
  messages: catalogue(),
  timeZone: "UTC",
}));
