/** One act on a record, as its page tells it. */
export interface HistoryEntry {
  id: string;
  /** ISO instant */
  at: string;
  /** The same for people, in the company's zone */
  when: string;
  /** "employee.edit" */
  act: string;
  by: string | null;
  reason: string | null;
  changes: { name: string; before: string | null; after: string | null }[];
}

/**
 * What somebody else wrote at a field, as a form takes it over: the text of a field · a choice with its name, which may
 * be newer than the form's list · several fields that say one thing, such as a day and a time · rows of a list
 */
export type Theirs =
  | string
  | { value: string; label: string }
  | { fields: Record<string, string> }
  | { rows: Record<string, string>[] };
