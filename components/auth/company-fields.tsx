"use client";

import { useEffect, useState } from "react";
import { ComboField } from "#components/form/combo-field.tsx";
import type { Option } from "#components/form/select-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { suggestSlug } from "#lib/company/suggest-slug.ts";

export interface CompanyFieldsProps {
  labels: { name: string; slug: string; slugHint: string; zone: string; zoneHint: string; currency: string };
  zones: Option[];
  currencies: Option[];
}

/** Name, short name (suggested while one types), zone (the browser's, unless one chooses) and currency. */
export function CompanyFields({ labels, zones, currencies }: CompanyFieldsProps) {
  const [slug, setSlug] = useState("");
  const [ownSlug, setOwnSlug] = useState(false);
  const [zone, setZone] = useState("");
  useEffect(() => {
    const guess = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zones.some(({ value }) => value === guess)) setZone(guess);
  }, [zones]);
  return (
    <>
      <TextField
        name="name"
        label={labels.name}
        maxLength={100}
        autoComplete="organization"
        onInput={(event) => {
          if (!ownSlug) setSlug(suggestSlug(event.currentTarget.value));
        }}
      />
      <TextField
        name="slug"
        label={labels.slug}
        hint={labels.slugHint}
        maxLength={40}
        autoCapitalize="none"
        spellCheck={false}
        value={slug}
        onInput={(event) => {
          setOwnSlug(event.currentTarget.value !== "");
          setSlug(event.currentTarget.value);
        }}
      />
      <div className="grid gap-4 sm:grid-cols-[3fr_2fr]">
        <ComboField
          key={zone}
          name="zone"
          label={labels.zone}
          hint={labels.zoneHint}
          options={zones}
          defaultValue={zone}
        />
        <ComboField name="currency" label={labels.currency} options={currencies} />
      </div>
    </>
  );
}
