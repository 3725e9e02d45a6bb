import { ComboField } from "#components/form/combo-field.tsx";

interface Props {
  name: string;
  label: string;
  hint?: string;
  value: string | null;
  optional?: boolean;
}

/** An IANA time zone, by its place. */
export function ZoneField({ name, label, hint, value, optional }: Props) {
  const known = Intl.supportedValuesOf("timeZone");
  // A zone may be kept under an older name of its place, which this machine does not list.
  const zones = value && !known.includes(value) ? [value, ...known] : known;
  return (
    <ComboField
      name={name}
      label={label}
      hint={hint}
      defaultValue={value ?? ""}
      optional={optional}
      options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
    />
  );
}
