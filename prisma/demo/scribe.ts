import type { PunchDraft } from "#lib/punch/chain.ts";
import type { PunchKind } from "#lib/punch/punch.ts";
import type { Random } from "#lib/testing/random.ts";
import type { PunchAct } from "#lib/testing/time-rows.ts";
import type { AuditNote, Author } from "./audit-rows.ts";
import { addTime, type LivedBlock } from "./lived-time.ts";
import type { Member, Roster } from "./roster.ts";
import { chooseWork, type Work } from "./work.ts";

/** A punch and what the audit trail says of it. */
export type RecordedAct = PunchAct & { audit: AuditNote };

/** Who is who among the people that record: the person, and who types in and corrects for them. */
export interface Recorders {
  self: Author;
  /** Whether they have a phone of their own to punch on; the others use the tablet at the door */
  byPhone: boolean;
  corrector: Author;
}

const forgotReasons = ["Forgot to clock out", "Phone was empty", "Left by the back door", "Asked by phone"];
const changeReasons = [
  "Stayed to close up",
  "Went home early, not well",
  "Break was longer",
  "Clocked out too late",
];

/** The next morning, when somebody looks through yesterday. */
const morningAfter = (at: Date, random: Random, days = 1) =>
  new Date(Math.floor(at.getTime() / 86_400_000 + days) * 86_400_000 + random.whole(32_400, 39_600) * 1000);

/** Writes down one person's blocks as punches, in the ways people do. */
export class Scribe {
  readonly acts: RecordedAct[] = [];
  private readonly roster: Roster;
  private readonly member: Member;
  private readonly recorders: Recorders;
  private readonly random: Random;
  /** The block whose end nobody recorded, and when somebody will have filled it in */
  private open: { id: string; filledIn: Date | null } | null = null;
  private last: { id: string; work: Work } | null = null;

  constructor(roster: Roster, member: Member, recorders: Recorders, random: Random) {
    this.roster = roster;
    this.member = member;
    this.recorders = recorders;
    this.random = random;
  }

  punched(block: LivedBlock): void {
    const cuts = block.switches.filter((at) => at > block.start && at < block.end);
    let id = this.begin(block.start);
    const stops = [
      ...cuts.map((at) => ({ at, kind: "switch" as const })),
      ...(block.pause ? pauseStops(block.pause) : []),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, kind } of stops) {
      if (kind === "switch") id = this.begin(at, id);
      else this.add(kind, at, { clockInId: id });
    }
    const note = this.random.chance(0.03)
      ? this.random.pick(["Late delivery", "Guests stayed on", "Handed over"])
      : null;
    this.add("out", block.end, { clockInId: id, note });
  }

  /** An end that nobody recorded; mostly somebody fills it in within days. */
  withoutEnd(block: LivedBlock): void {
    const id = this.begin(block.start);
    const filledIn = this.random.chance(0.85)
      ? morningAfter(block.end, this.random, this.random.whole(1, 3))
      : null;
    this.open = { id, filledIn };
    const limit = addTime(block.start, this.roster.company.blockLimitMinutes * 60 + 30);
    this.noteOnly(limit, id, "clock-in.end-missing", { status: "running" }, { status: "end_missing" });
    if (filledIn)
      this.correct(id, block, block.end, filledIn, this.random.pick(forgotReasons), "end_missing");
  }

  typedLater(block: LivedBlock): void {
    const breakSeconds = block.pause ? 1800 : 0;
    const recordedAt = morningAfter(block.end, this.random);
    const work = chooseWork(this.roster, this.member, this.random);
    const values = {
      endsAt: block.end,
      breakSeconds,
      source: "manual" as const,
      note: "Was on site, not clocked in",
    };
    this.put("block", block.start, { ...work, ...values }, recordedAt, this.recorders.corrector, {
      act: "clock-in.add",
      after: told(block.start, block.end, breakSeconds),
    });
  }

  changedLater(block: LivedBlock): void {
    if (!this.last) return;
    const end = addTime(block.end, this.random.whole(-45, 40) * 60);
    const when = morningAfter(block.end, this.random, this.random.whole(1, 2));
    this.correct(this.last.id, block, end, when, this.random.pick(changeReasons), "finished");
  }

  voidedLater(block: LivedBlock): void {
    if (!this.last) return;
    const { id } = this.last;
    const reason = "Clocked in for somebody else";
    const values = { clockInId: id, replacesId: id, source: "manual" as const, reason };
    this.put("void", block.start, values, morningAfter(block.end, this.random), this.recorders.corrector, {
      act: "clock-in.void",
      subjectId: id,
      before: { status: "finished" },
      after: { status: "void" },
      reason,
    });
  }

  /** @param from the block a switch ends */
  private begin(at: Date, from: string | null = null): string {
    const work = chooseWork(this.roster, this.member, this.random, this.last?.work ?? null);
    const givesUp = this.open && (!this.open.filledIn || this.open.filledIn > at) ? this.open.id : null;
    this.open = null;
    const id = this.add(from ? "switch" : "in", at, { ...work, closesId: from ?? givesUp });
    this.last = { id, work };
    return id;
  }

  private add(kind: PunchKind, at: Date, values: Partial<PunchDraft>): string {
    const { self, byPhone } = this.recorders;
    const source = byPhone ? this.random.pick(["phone", "phone", "web"] as const) : ("kiosk" as const);
    const recordedAt = new Date(at.getTime() + this.random.whole(20, 900));
    return this.put(kind, at, { source, ...values }, recordedAt, self, {
      act: `clock.${kind}`,
      after: { at: at.toISOString() },
      ...(values.clockInId && { subjectId: values.clockInId }),
    });
  }

  private correct(
    id: string,
    block: LivedBlock,
    end: Date,
    when: Date,
    reason: string,
    status: string,
  ): void {
    const opened = this.acts.find((act) => act.draft.id === id)!;
    // After a switch the break may have been before this part of the day.
    const pause = block.pause && block.pause.start > opened.draft.at ? block.pause : null;
    const seconds = pause ? Math.round((pause.end.getTime() - pause.start.getTime()) / 1000) : 0;
    const { at, departmentId, siteId, customerId, projectId } = opened.draft;
    const fits = end.getTime() - at.getTime() > seconds * 1000 + 60_000;
    const breakSeconds = fits ? seconds : 0;
    const work = { departmentId, siteId, customerId, projectId } as Work;
    const values = {
      ...work,
      endsAt: end,
      breakSeconds,
      clockInId: id,
      replacesId: id,
      reason,
      source: "manual" as const,
    };
    this.put("block", at, values, when, this.recorders.corrector, {
      act: "clock-in.correct",
      subjectId: id,
      before: { ...told(at, status === "finished" ? block.end : null, seconds), status },
      after: told(at, end, breakSeconds),
      reason,
    });
  }

  private put(
    kind: PunchKind,
    at: Date,
    values: Partial<PunchDraft>,
    recordedAt: Date,
    author: Author,
    audit: { act: string; subjectId?: string; before?: object; after?: object; reason?: string },
  ): string {
    const id = this.random.id(recordedAt);
    const key = this.random.id(recordedAt);
    const draft = { kind, at, zone: this.member.zone, source: "phone" as const, ...values, id, key };
    const note = this.about(recordedAt, author, audit.subjectId ?? id, audit);
    this.acts.push({ draft, recordedAt, authorUserId: author.userId, audit: note });
    return id;
  }

  /** An entry of the product itself, which makes no punch: it is hung onto the one it speaks of. */
  private noteOnly(at: Date, id: string, act: string, before: object, after: object): void {
    const product: Author = {
      userId: null,
      employeeId: null,
      name: "Hourly",
      role: "administrator",
      via: "job",
    };
    const opened = this.acts.find((one) => one.draft.id === id)!;
    opened.audit.followedBy = this.about(at, product, id, { act, before, after });
  }

  private about(
    at: Date,
    author: Author,
    subjectId: string,
    what: { act: string; before?: object; after?: object; reason?: string },
  ): AuditNote {
    const { act, before = null, after = null, reason = null } = what;
    return {
      at,
      author,
      act,
      subject: { type: "clock-in", id: subjectId, name: this.member.employee.name },
      before,
      after,
      reason,
    };
  }
}

function pauseStops(pause: { start: Date; end: Date }) {
  return [
    { at: pause.start, kind: "break_start" as const },
    { at: pause.end, kind: "break_end" as const },
  ];
}

function told(startedAt: Date, endedAt: Date | null, breakSeconds: number) {
  const workedSeconds =
    endedAt && Math.round((endedAt.getTime() - startedAt.getTime()) / 1000) - breakSeconds;
  return { status: "finished", startedAt, endedAt, breakSeconds, workedSeconds };
}
