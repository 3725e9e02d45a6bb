/** What the clock page shows. Instants are ISO text; the server's clock goes along, because phones' clocks are wrong. */
export interface ClockState {
  now: string;
  /** IANA zone */
  zone: string;
  /** Dublin, GMT */
  zoneName: string;
  /** Thursday 19 November: the work date that "today" means here */
  day: string;
  /** False when a night's work still belongs to the day before */
  isToday: boolean;
  running: RunningClockIn | null;
  /** Why nobody clocks in here, and how it is done instead; null where they do */
  closed: string | null;
  /** Worked on that day up to now */
  workedSeconds: number;
  lines: ClockLine[];
  week: { days: WeekDay[]; workedSeconds: number };
  forgotten: Forgotten[];
}

export interface RunningClockIn extends WorkNames {
  id: string;
  /** Working or on a break since: 12:58 */
  since: string;
  sinceInstant: string;
  onBreak: boolean;
  departmentId: string | null;
  customerId: string | null;
  projectId: string | null;
}

export interface WorkNames {
  department: string | null;
  customer: string | null;
  project: string | null;
  note: string | null;
}

export interface ClockLine extends WorkNames {
  id: string;
  kind: "work" | "break";
  from: string;
  /** Null while it goes on */
  to: string | null;
  seconds: number;
  corrected: boolean;
}

export interface WeekDay {
  date: string;
  /** Mon 16 Nov */
  label: string;
  workedSeconds: number;
  isCurrent: boolean;
  isFuture: boolean;
}

/** A clock-in whose end nobody knows yet. */
export interface Forgotten {
  id: string;
  /** Wed 18 Nov, 16:02 */
  began: string;
  /** yyyy-mm-dd: the day it began, and the last one it may have ended on */
  firstDate: string;
  lastDate: string;
  zoneName: string;
  /** Breaks taken by the clock */
  breakSeconds: number;
}
