"use client";

import { useEffect, useRef, useState } from "react";
import { ComboField } from "#components/form/combo-field.tsx";
import { useForm } from "#components/form/form-context.ts";
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
  const form = useForm();
  const zoneChosen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: suggested once, and not over what somebody chose
  useEffect(() => {
    const guess = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zoneChosen.current && zones.some(({ value }) => value === guess)) form?.take("zone", guess);
  }, []);

  function suggest(name: string) {
    if (!ownSlug) setSlug(suggestSlug(name));
  }

  function typeSlug(typed: string) {
    setOwnSlug(typed !== "");
    setSlug(typed);
  }

  return (
    <>
      <TextField
        name="name"
        label={labels.name}
        maxLength={100}
        autoComplete="organization"
        onInput={(event) => suggest(event.currentTarget.value)}
        onEarly={suggest}
      />
      <TextField
        name="slug"
        label={labels.slug}
        hint={labels.slugHint}
        maxLength={40}
        autoCapitalize="none"
        spellCheck={false}
        value={slug}
        onInput={(event) => typeSlug(event.currentTarget.value)}
        onEarly={typeSlug}
      />
      <div className="grid gap-4 sm:grid-cols-[3fr_2fr]">
        <ComboField
          name="zone"
          label={labels.zone}
          hint={labels.zoneHint}
          options={zones}
          onValue={() => {
            zoneChosen.current = true;
          }}
        />
        <ComboField name="currency" label={labels.currency} options={currencies} />
      </div>
    </>
  );
}
