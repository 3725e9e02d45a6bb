import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { noTwice, type TwiceChoice, type TwiceTimes } from "./twice.ts";

/** What a file says, before anybody has looked at whom and what it speaks of. */

/** One block of time as a row (or a pair of clock lines) tells it. Instants are whole seconds since 1970. */
export interface FileRow {
  /** The line it begins on, from 1 */
  line: number;
  /** A number or a name */
  employee: string;
  customer: string | null;
  project: string | null;
  startSecond: number;
  endSecond: number;
  breakSeconds: number;
  note: string | null;
}

export interface LineMessage {
  /** From 1; null speaks of the whole file */
  line: number | null;
  message: string;
}

/** A list of messages that stays small however broken a file is; the count stays exact. */
export interface Messages {
  /** The first ones, in the order they were found */
  shown: LineMessage[];
  total: number;
}

const mostShown = 200;

export const noMessages = (): Messages => ({ shown: [], total: 0 });

/** @param message a function where its words are work: what is only counted is never put into words */
export function addMessage(messages: Messages, line: number | null, message: string | (() => string)): void {
  messages.total += 1;
  if (messages.shown.length >= mostShown) return;
  messages.shown.push({ line, message: typeof message === "string" ? message : message() });
}

export interface ParsedFile {
  rows: FileRow[];
  /** What must be put right before anything is imported */
  problems: Messages;
  /** What is left out or read in a certain way, without stopping the import */
  notes: Messages;
  /** Times that came twice, with what was chosen for them */
  twice: TwiceTimes;
}

export function emptyFile(context: ReadContext): ParsedFile {
  return { rows: [], problems: noMessages(), notes: noMessages(), twice: noTwice(context.twice) };
}

/** What reading a file depends on besides its bytes. */
export interface ReadContext {
  /** The zone local times are in */
  zone: string;
  nowSecond: number;
  blockLimitMinutes: number;
  maxRows: number;
  /** What was chosen for times that came twice */
  twice: TwiceChoice;
}

export function tooManyRows(most: number) {
  return invalid("file", said("import.tooManyRows", { most: most.toLocaleString("en") }));
}
