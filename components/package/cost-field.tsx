"use client";

import { RowFields, type RowFieldsText, RowInput } from "#components/form/row-fields.tsx";
import { useTakenRows } from "#components/form/use-taken.ts";

interface Props {
  costs: { name: string; amount: string }[];
  most: number;
  text: RowFieldsText & { name: string; amount: string };
}

/** Direct costs: rows of a name and an amount. */
export function CostField({ costs, most, text }: Props) {
  const { key, rows } = useTakenRows("costs", costs);
  return (
    <RowFields
      key={key}
      name="costs"
      text={text}
      count={rows.length}
      most={most}
      className="sm:col-span-2"
      row={(at, first) => (
        <div className="grid grid-cols-[1fr_8rem] gap-2">
          <RowInput
            name={`costs.${at}.name`}
            label={text.name}
            first={first}
            maxLength={80}
            defaultValue={rows[at]?.name ?? ""}
          />
          <RowInput
            name={`costs.${at}.amount`}
            label={text.amount}
            first={first}
            inputMode="decimal"
            maxLength={30}
            defaultValue={rows[at]?.amount ?? ""}
            className="[&_input]:text-right"
          />
        </div>
      )}
    />
  );
}
