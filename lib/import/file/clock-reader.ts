import { said } from "#lib/i18n/said.ts";
import { longestNote, rowProblem, takeRow } from "./check-row.ts";
import { type ClockLine, readClockLine, splitAccount } from "./clock-line.ts";
import { instantReader, localText } from "./local-instants.ts";
import { addMessage, emptyFile, type FileRow, type ParsedFile, type ReadContext } from "./row.ts";
import { settleTwice } from "./twice.ts";

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
  readonly file: ParsedFile;
  /** By account in small letters: a file may have very many open at once, and each line asks for one. */
  private readonly open = new Map<string, Open>();
  /** Accounts seen so far, to tell an account on an `o` line from words about how it went. */
  private readonly known = new Set<string>();
  private readonly context: ReadContext;
  private readonly instant: ReturnType<typeof instantReader>;

  constructor(context: ReadContext) {
    this.context = context;
    this.file = emptyFile(context);
    this.instant = instantReader(context.zone);
  }

  take(line: number, text: string): void {
    const clock = readClockLine(text);
    if (clock.kind === "unknown") this.problem(line, said("import.notTimeclock"));
    else if (clock.kind === "in") this.clockIn(line, clock);
    else if (clock.kind === "out") this.clockOut(line, clock);
  }

  /** Rows and those that may still become one. */
  get size(): number {
    return this.file.rows.length + this.open.size;
  }

  /** What is still open at the end of the file is reported and left out. */
  finish(): void {
    for (const { account, line, second } of this.open.values()) {
      if (second === null) continue;
      const since = () => localText(second, this.context.zone);
      addMessage(this.file.notes, line, () => said("import.notOut", { account, time: since() }));
    }
  }

  private problem(line: number, message: string): void {
    addMessage(this.file.problems, line, message);
  }

  /** Null when the time cannot be read, or came twice and nobody has said which is meant. */
  private second(line: number, clock: Clock, account: string): number | null {
    const read = clock.written ? this.instant(clock.written) : { problem: said("import.needsDate") };
    if (read.problem !== undefined) {
      this.problem(line, read.problem);
      return null;
    }
    if (!read.twice) return read.second;
    const part = clock.kind === "in" ? "start" : "end";
    const { employee } = splitAccount(account);
    return settleTwice(this.file.twice, { line, part, employee }, read.twice);
  }

  private clockIn(line: number, clock: Clock): void {
    const { account, description } = clock;
    const before = this.open.get(keyOf(account));
    if (before) {
      this.problem(
        line,
        account
          ? said("import.inAlready", { account, line: before.line })
          : said("import.thisInAlready", { line: before.line }),
      );
      return;
    }
    this.known.add(keyOf(account));
    this.open.set(keyOf(account), { line, account, description, second: this.second(line, clock, account) });
  }

  private clockOut(line: number, clock: Clock): void {
    const begun = this.ending(line, clock);
    if (!begun) return;
    this.open.delete(keyOf(begun.account));
    const end = this.second(line, clock, begun.account);
    if (begun.second !== null && end !== null)
      this.addRow(begun, begun.second, end, this.words(clock, begun));
  }

  /** Which open clock-in an `o` line ends: the one it names, or the only one. */
  private ending(line: number, { account }: Clock): Open | null {
    const named = this.open.get(keyOf(account));
    if (named) return named;
    const only = this.open.values().next().value;
    if (!only) this.problem(line, said("import.nobodyIn"));
    else if (this.open.size > 1) {
      this.problem(line, said("import.manyIn", { count: this.open.size }));
    } else {
      if (this.isAccount(account)) {
        const message = said("import.namesAnother", { account, only: only.account });
        addMessage(this.file.notes, line, message);
      }
      return only;
    }
    return null;
  }

  private isAccount(text: string): boolean {
    return this.known.has(keyOf(text));
  }

  /** The words of the clock-in; without any, those of the clock-out. */
  private words(clock: Clock, begun: Open): string {
    if (begun.description || !clock.account) return begun.description;
    if (keyOf(clock.account) === keyOf(begun.account) || this.isAccount(clock.account))
      return clock.description;
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
    else takeRow(this.file, row, this.context);
  }
}

function keyOf(account: string): string {
  return account.toLowerCase();
}
