interface Choice {
  value: string;
  label: string;
}

/** Every IANA zone this machine knows, by name. */
export function zoneChoices(): Choice[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }));
}

/** Every currency this machine knows: "EUR, Euro". */
export function currencyChoices(locale = "en"): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((value) => ({
    value,
    label: `${value}, ${names.of(value) ?? value}`,
  }));
}
