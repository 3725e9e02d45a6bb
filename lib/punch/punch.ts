/** What a punch is, as plain data. Isomorphic: types and words only. */

/** Always explicit, never a toggle. block: a start, an end and break seconds at once, typed in or imported. */
export const punchKinds = ["in", "out", "break_start", "break_end", "switch", "block", "void"] as const;
export type PunchKind = (typeof punchKinds)[number];

export const punchSources = ["web", "kiosk", "phone", "api", "import", "manual"] as const;
export type PunchSource = (typeof punchSources)[number];

/** What the work was for. */
export interface WorkedOn {
  departmentId: string | null;
  siteId: string | null;
  customerId: string | null;
  projectId: string | null;
}

/** The personal words of a punch, which may be erased. */
export interface PunchWords {
  note: string | null;
  reason: string | null;
  address: string | null;
  device: string | null;
}

/** Everything of a punch that its hash covers. */
export interface PunchFields extends WorkedOn {
  companyId: string;
  id: string;
  employeeId: string;
  /** Place in the employee's chain, from 1 */
  position: number;
  kind: PunchKind;
  /** The instant it speaks of, in whole seconds; for a block, its start. */
  at: Date;
  /** For a block: its end. */
  endsAt: Date | null;
  /** For a block: seconds of break without a time of their own. */
  breakSeconds: number | null;
  /** When the server took it. */
  recordedAt: Date;
  /** What the device said the time was; never decides. */
  claimedAt: Date | null;
  /** IANA zone, and its offset then in minutes east */
  zone: string;
  offsetMinutes: number;
  source: PunchSource;
  /** The punch's own key: unique for ever in a company. */
  key: string;
  authorUserId: string | null;
  /** The clock-in it opens or acts on: the id of the punch that opened it. */
  clockInId: string;
  /** The clock-in that a switch ends, or that an in gives up because its end is missing. */
  closesId: string | null;
  /** For a correction or a void: the clock-in's root, which is its id. */
  replacesId: string | null;
}

/** A punch as the table keeps it. */
export interface ChainedPunch extends PunchFields {
  detailDigest: Uint8Array<ArrayBuffer> | null;
  previousHash: Uint8Array<ArrayBuffer>;
  hash: Uint8Array<ArrayBuffer>;
}

/** The words of a punch as the table keeps them. */
export interface PunchDetailRow extends PunchWords {
  companyId: string;
  punchId: string;
  employeeId: string;
  salt: Uint8Array<ArrayBuffer>;
}
