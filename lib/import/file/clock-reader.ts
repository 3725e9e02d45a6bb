import { longestNote, rowProblem } from "./check-row.ts";
import { type ClockLine, readClockLine, splitAccount } from "./clock-line.ts";
import { instantReader, localText } from "./local-instants.ts";
import { addMessage, type FileRow, noMessages, type ParsedFile, type ReadContext } from "./row.ts";

type Clock = Extract<ClockLine, { kind: "in" | "out" }>;

/** Somebody clocked in and not out yet. Without a second the line could not be read: its end is dropped, too. */
interface Open {
  line: number;
  account: string;
  second: number | null;
  description: string;
}

/** Pairs the lines of a timeclock file as ledger does. */
export class ClockReader {
  readonly file: ParsedFile = { rows: [], problems: noMessages(), notes: noMessages() };
  private readonly open: Open[] = [];
  /** Accounts seen so far, to tell an account on an `o` line from words about how it went. */
  private readonly known = new Set<string>();
  private readonly context: ReadContext;
  private readonly instant: ReturnType<typeof instantReader>;

  constructor(context: ReadContext) {
    this.context = context;
    this.instant = instantReader(context.zone);
  }

  take(line: number, text: string): void {
    const clock = readClockLine(text);
    if (clock.kind === "unknown") this.problem(line, "This is not a line of a timeclock file.");
    else if (clock.kind === "in") this.clockIn(line, clock);
    else if (clock.kind === "out") this.clockOut(line, clock);
  }

  /** What is still open at the end of the file is reported and left out. */
  finish(): void {
    for (const one of this.open) {
      if (one.second === null) continue;
      const since = localText(one.second, this.context.zone);
      const message = `${one.account} clocked in at ${since} and not out: not imported until it has an end.`;
      addMessage(this.file.notes, one.line, message);
    }
  }

  private problem(line: number, message: string): void {
    addMessage(this.file.problems, line, message);
  }

  private second(line: number, clock: Clock): number | null {
    const read = clock.written
      ? this.instant(clock.written)
      : { problem: "This line needs a date and a time, such as 2026/11/20 09:00:00." };
    if (read.problem === undefined) return read.second;
    this.problem(line, read.problem);
    return null;
  }

  private clockIn(line: number, clock: Clock): void {
    const { account, description } = clock;
    const before = this.open.find((one) => sameAccount(one.account, account));
    if (before) {
      this.problem(line, `${account || "This"} is clocked in already, since line ${before.line}.`);
      return;
    }
    this.known.add(account.toLowerCase());
    this.open.push({ line, account, description, second: this.second(line, clock) });
  }

  private clockOut(line: number, clock: Clock): void {
    const at = this.ending(line, clock);
    if (at === null) return;
    const [begun] = this.open.splice(at, 1) as [Open];
    const end = this.second(line, clock);
    if (begun.second !== null && end !== null)
      this.addRow(begun, begun.second, end, this.words(clock, begun));
  }

  /** Which open clock-in an `o` line ends: the one it names, or the only one. */
  private ending(line: number, { account }: Clock): number | null {
    const named = this.open.findIndex((one) => sameAccount(one.account, account));
    if (named >= 0) return named;
    const [only, another] = this.open;
    if (!only) this.problem(line, "This clocks out, but nobody is clocked in.");
    else if (another) {
      this.problem(line, `${this.open.length} are clocked in here: name the account that clocks out.`);
    } else {
      if (this.isAccount(account)) {
        const message = `Names ${account}, who is not clocked in; as in ledger it ends the only one who is, ${only.account}.`;
        addMessage(this.file.notes, line, message);
      }
      return 0;
    }
    return null;
  }

  private isAccount(text: string): boolean {
    return this.known.has(text.toLowerCase());
  }

  /** The words of the clock-in; without any, those of the clock-out. */
  private words(clock: Clock, begun: Open): string {
    if (begun.description || !clock.account) return begun.description;
    if (sameAccount(clock.account, begun.account) || this.isAccount(clock.account)) return clock.description;
    return `${clock.account} ${clock.description}`.trim();
  }

  private addRow(begun: Open, startSecond: number, endSecond: number, words: string): void {
    const row: FileRow = {
      line: begun.line,
      ...splitAccount(begun.account),
      startSecond,
      endSecond,
      breakSeconds: 0,
      note: words.slice(0, longestNote) || null,
    };
    const wrong = rowProblem(row, this.context);
    if (wrong) this.problem(begun.line, wrong);
    else if (startSecond < endSecond) this.file.rows.push(row);
    else addMessage(this.file.notes, begun.line, "Begins and ends at the same moment: nothing to import.");
  }
}

function sameAccount(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
