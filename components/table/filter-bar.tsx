import { ChevronDown, Search, SlidersHorizontal, X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { fieldLook } from "#components/form/field-look.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { fill } from "#components/ui/fill.ts";
import { readUiText } from "#components/ui/read-ui-text.ts";
import { FilterForm } from "./filter-form.tsx";

export interface FilterSelect {
  name: string;
  label: string;
  /** "" when nothing is chosen. */
  value: string;
  options: { value: string; label: string }[];
  /** The line for no filter; default "Any". `null` when there is always a choice. */
  anyLabel?: string | null;
}

export interface FilterDate {
  name: string;
  label: string;
  value: string;
}

export interface FilterBarProps {
  /** The list's own path; the filters become its query. */
  action: string;
  search?: { name: string; label: string; value: string };
  selects?: FilterSelect[];
  dates?: FilterDate[];
  /** What is active, each with the address of the list without it. */
  chips?: { label: string; href: string }[];
  clearHref?: string;
  /** Parameters to keep, such as `sort`. */
  hidden?: Record<string, string | undefined>;
  /** At the right: "Export". */
  acts?: ReactNode;
}

/** Search, then selects showing their value, then chips of what is active. A GET form: all of it is in the URL. */
export async function FilterBar(props: FilterBarProps) {
  const { action, search, selects = [], dates = [], chips = [], clearHref, hidden = {}, acts } = props;
  const text = await readUiText();
  const sheet = `filters-${action.replace(/\W+/g, "-")}`;
  const inSheet = selects.length + dates.length > 0;
  return (
    <div data-print="none" className="mb-3">
      <FilterForm action={action}>
        {Object.entries(hidden).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {search ? <SearchField {...search} /> : null}
        {inSheet ? (
          <>
            <button type="button" popoverTarget={sheet} className={buttonLook("plain", "md", "sm:hidden")}>
              <SlidersHorizontal aria-hidden="true" />
              {chips.length > 0 ? fill(text.filtersCount, { count: chips.length }) : text.filters}
            </button>
            <div id={sheet} popover="auto" className="filter-sheet">
              {selects.map((select) => (
                <SelectFilter key={select.name} select={select} any={text.any} />
              ))}
              {dates.map((date) => (
                <DateFilter key={date.name} date={date} />
              ))}
              <Button kind="primary" type="submit" className="sm:hidden">
                {text.apply}
              </Button>
            </div>
          </>
        ) : null}
        <noscript>
          <Button type="submit">{text.apply}</Button>
        </noscript>
        {acts ? <span className="ml-auto flex items-center gap-2">{acts}</span> : null}
      </FilterForm>
      {chips.length > 0 ? (
        <ul aria-label={text.activeFilters} className="mt-2 flex flex-wrap items-center gap-2">
          {chips.map((chip) => (
            <li
              key={chip.label}
              className="inline-flex h-7 items-center gap-1 rounded-md bg-accent-soft pl-2 pr-1 text-xs font-medium text-accent-text pointer-coarse:h-11"
            >
              {chip.label}
              <Link
                href={chip.href}
                scroll={false}
                aria-label={fill(text.removeFilter, { name: chip.label })}
                className="grid size-5 place-items-center rounded-sm hover:bg-selected pointer-coarse:size-9"
              >
                <X aria-hidden="true" className="size-3" />
              </Link>
            </li>
          ))}
          {clearHref ? (
            <li>
              <Link
                href={clearHref}
                scroll={false}
                className="text-xs font-medium text-link hover:underline pointer-coarse:p-3"
              >
                {text.clear}
              </Link>
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}

function SearchField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="relative block w-full sm:w-64">
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute left-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
      />
      <input
        type="search"
        name={name}
        defaultValue={value}
        placeholder={label}
        data-page-search
        className={`pl-8.5 ${fieldLook()}`}
      />
    </label>
  );
}

function SelectFilter({ select, any }: { select: FilterSelect; any: string }) {
  return (
    <label className="filter-control">
      <span className="text-ink-faint">{select.label}</span>
      <select
        aria-label={select.label}
        name={select.name}
        defaultValue={select.value}
        className="filter-select"
      >
        {select.anyLabel === null ? null : <option value="">{select.anyLabel ?? any}</option>}
        {select.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none -ml-5 size-3.5 text-ink-faint" />
    </label>
  );
}

function DateFilter({ date }: { date: FilterDate }) {
  return (
    <label className="filter-control">
      <span className="text-ink-faint">{date.label}</span>
      <input
        type="date"
        aria-label={date.label}
        name={date.name}
        defaultValue={date.value}
        className="min-w-0 flex-1 bg-transparent font-medium outline-none"
      />
    </label>
  );
}
