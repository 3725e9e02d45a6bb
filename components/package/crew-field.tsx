"use client";

import { useId } from "react";
import { RowFields, type RowFieldsText, RowInput } from "#components/form/row-fields.tsx";
import { useTakenRows } from "#components/form/use-taken.ts";

interface Props {
  crew: { skill: string; people: string }[];
  /** Names of the skills there are; another name makes a new one */
  skills: string[];
  most: number;
  text: RowFieldsText & { skill: string; people: string };
}

/** Who is needed: rows of a skill and a number of people. */
export function CrewField({ crew, skills, most, text }: Props) {
  const list = useId();
  const { key, rows } = useTakenRows("crew", crew);
  return (
    <>
      <datalist id={list}>
        {skills.map((skill) => (
          <option key={skill} value={skill} />
        ))}
      </datalist>
      <RowFields
        key={key}
        name="crew"
        text={text}
        count={rows.length}
        most={most}
        className="sm:col-span-2"
        row={(at, first) => (
          <div className="grid grid-cols-[1fr_5.5rem] gap-2">
            <RowInput
              name={`crew.${at}.skill`}
              label={text.skill}
              first={first}
              list={list}
              maxLength={60}
              defaultValue={rows[at]?.skill ?? ""}
            />
            <RowInput
              name={`crew.${at}.people`}
              label={text.people}
              first={first}
              type="number"
              min={1}
              max={999}
              defaultValue={rows[at]?.people ?? 1}
            />
          </div>
        )}
      />
    </>
  );
}
