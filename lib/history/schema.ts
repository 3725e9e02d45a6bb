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
