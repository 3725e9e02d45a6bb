"use client";

import { useId, useState } from "react";
import { TimeFields } from "#components/clock-in/time-fields.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { ComboField } from "#components/form/combo-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { FormEnd } from "#components/form/form-end.tsx";
import type { Option } from "#components/form/select-field.tsx";
import { TextArea, TextField } from "#components/form/text-field.tsx";
import { VersionField } from "#components/form/version-field.tsx";
import type { TimeOffers } from "#lib/clock-in/typed-times.ts";
import type { EventFormText } from "./form-text.ts";
import { MetadataField } from "./metadata-field.tsx";
import { type PackageChoice, takeOver } from "./take-over.ts";

/** A choice of a place, with the name of its zone where it has one of its own. */
export type PlaceChoice = Option & { zone: string | null };

export interface EventFormProps {
  action: FormAct;
  cancelHref: string;
  /** Of the event that is edited; none when one is added */
  version?: number;
  packages: PackageChoice[];
  departments: PlaceChoice[];
  sites: PlaceChoice[];
  customers: Option[];
  people: Option[];
  defaults: EventDefaults;
  /** Known to happen twice before anything was sent */
  choices: NonNullable<TimeOffers["choices"]>;
  /** The names of the company's zone, and of the event's while it stays where it is */
  zones: { company: string; kept: string | null };
  mostMetadata: number;
  text: EventFormText;
}

export interface EventDefaults {
  name: string;
  packageId: string;
  date: string;
  start: string;
  startMeaning: string | null;
  endDate: string;
  end: string;
  endMeaning: string | null;
  siteId: string;
  departmentId: string;
  customerId: string;
  assigneeId: string;
  price: string;
  note: string;
  metadata: { name: string; kind: "text" | "number" | "date" | "yes_no"; value: string }[];
}

/** Adds an event or edits one: from a package or alone, in the local time of where it happens. */
export function EventForm(props: EventFormProps) {
  const { action, cancelHref, version, packages, defaults, choices, text } = props;
  const id = useId();
  const [packageId, setPackageId] = useState(defaults.packageId);
  const [siteId, setSiteId] = useState(defaults.siteId);
  const [departmentId, setDepartmentId] = useState(defaults.departmentId);
  const pack = packages.find((one) => one.value === packageId);

  function choosePackage(next: string) {
    takeOver(
      id,
      pack,
      packages.find((one) => one.value === next),
    );
    setPackageId(next);
  }

  return (
    <ActionForm id={id} action={action} label={text.save}>
      {version === undefined ? null : <VersionField version={version} />}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <ComboField
          name="packageId"
          label={text.package}
          hint={text.packageHint}
          options={packages}
          defaultValue={defaults.packageId}
          onValue={choosePackage}
          optional
        />
        <TextField
          name="name"
          label={text.name}
          defaultValue={defaults.name}
          maxLength={160}
          optional={pack !== undefined}
          autoComplete="off"
        />
        <ComboField
          name="siteId"
          label={text.site}
          options={props.sites}
          defaultValue={defaults.siteId}
          onValue={setSiteId}
          optional
        />
        <ComboField
          name="departmentId"
          label={text.department}
          options={props.departments}
          defaultValue={defaults.departmentId}
          onValue={setDepartmentId}
          optional
        />
        <p className="text-xs text-ink-muted sm:col-span-2" role="status">
          {text.timesIn.replace("{zone}", zoneOf(props, siteId, departmentId))}
        </p>
        <TimeFields
          formId={id}
          defaults={defaults}
          choices={choices}
          withoutEnd={pack ? text.endOpen.replace("{length}", pack.length) : null}
          text={text}
        />
        <ComboField
          name="customerId"
          label={text.customer}
          options={props.customers}
          defaultValue={defaults.customerId}
          optional
        />
        <ComboField
          name="assigneeId"
          label={text.assignee}
          options={props.people}
          defaultValue={defaults.assigneeId}
          optional
        />
        <TextField
          name="price"
          label={text.price}
          defaultValue={defaults.price}
          inputMode="decimal"
          maxLength={30}
          optional
          autoComplete="off"
        />
        <TextArea
          name="note"
          label={text.note}
          defaultValue={defaults.note}
          maxLength={2000}
          optional
          className="sm:col-span-2"
        />
        <MetadataField rows={defaults.metadata} most={props.mostMetadata} text={text.metadata} />
      </div>
      <FormEnd verb={text.save} cancel={text.cancel} cancelHref={cancelHref} />
    </ActionForm>
  );
}

/** The zone the server will read the times in: the site's, else the department's, else the company's. */
function zoneOf(
  { defaults, sites, departments, zones }: EventFormProps,
  siteId: string,
  departmentId: string,
) {
  const stays = siteId === defaults.siteId && departmentId === defaults.departmentId;
  if (stays && zones.kept) return zones.kept;
  const of = (options: PlaceChoice[], id: string) => options.find((one) => one.value === id)?.zone;
  return of(sites, siteId) ?? of(departments, departmentId) ?? zones.company;
}
