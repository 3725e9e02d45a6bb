/** How much was erased in one go. */
export interface Erased {
  /** Punches whose words are gone, and clock-ins that showed their note */
  punches: number;
  clockIns: number;
  /** Contracts whose note is gone */
  contracts: number;
  /** Entries of the audit trail without their values */
  entries: number;
  /** Imports without the names and lines they found, or thrown away with their file */
  imports: number;
}

/** What a retention deletes: what is older, or all of one person. */
export type Whose = { before: Date } | { employeeId: string };
