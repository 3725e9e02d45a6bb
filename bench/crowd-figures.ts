import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { build } from "#cli/runtime/build.ts";
import { sessionCookie } from "#lib/http/cookies.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { factories } from "#lib/testing/factories.ts";
import { randomFrom } from "#lib/testing/random.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { percentile } from "./callers.ts";
import { filledStage, scales } from "./filled-stage.ts";
import { type Figure, ratio } from "./measure.ts";
import { makeManagers, peopleWithoutSignIn } from "./rows.sql.ts";
import { withServer } from "./server.ts";

const slug = "harbour-lane";
const crowd = { people: 200, managers: 30, minutes: 5 };
/** Between two acts somebody reads and thinks for so long, on average. */
const thinkMs = 8_000;

interface Person {
  cookie: string;
  manager: boolean;
}

interface Minute {
  times: number[];
  /** Megabytes of the web process at the minute's end */
  memory: number;
}

/**
 * Two hundred signed-in people for five minutes, each with their own pauses: employees on the clock page and punching,
 * managers on dashboard, lists and reports. An answer that is no success ends it. What grows with time would show
 * between the second minute and the last.
 */
export async function crowdFigures(): Promise<Figure[]> {
  await build();
  const stage = await filledStage(scales.large);
  try {
    const people = await signIn(stage.owner);
    return await withServer(stage, async (origin, pid) => {
      const minutes = await workday(origin, people, pid);
      const [early, late] = [minutes[1] as Minute, minutes.at(-1) as Minute];
      const all = minutes.flatMap((minute) => minute.times);
      const what = `${crowd.people} signed-in people, ${crowd.minutes} minutes, ${all.length.toLocaleString("en-GB")} pages and punches, no error`;
      const [p95, last] = [percentile(early.times, 95), percentile(late.times, 95)];
      return [
        {
          what: `${what}: p95 of the last minute`,
          measured: `${last.toFixed(0)} ms`,
          beside: `of the second, ${p95.toFixed(0)} ms`,
          ratio: ratio(last, p95),
          limit: "flat",
        },
        {
          what: "The same: memory of the web process at the end",
          measured: `${late.memory.toFixed(0)} MB`,
          beside: `after the second minute, ${early.memory.toFixed(0)} MB`,
          ratio: ratio(late.memory, early.memory),
          limit: "flat",
        },
      ];
    });
  } finally {
    await stage.end();
  }
}

async function workday(origin: string, people: readonly Person[], pid: number): Promise<Minute[]> {
  const minutes: Minute[] = [];
  const random = randomFrom(7);
  const until = performance.now() + crowd.minutes * 60_000;
  let times: number[] = [];
  const one = async (person: Person) => {
    let isIn = false;
    await pause(random.whole(0, thinkMs));
    while (performance.now() < until) {
      const act = person.manager ? random.pick(managerPages) : random.pick(employeeActs);
      const begun = performance.now();
      if (act === "punch") {
        await punch(origin, person, isIn ? "out" : "in");
        isIn = !isIn;
      } else await get(origin + act, person);
      times.push(performance.now() - begun);
      await pause(random.whole(thinkMs / 2, (thinkMs * 3) / 2));
    }
  };
  const watch = async () => {
    while (performance.now() < until) {
      await pause(Math.min(60_000, until - performance.now()));
      minutes.push({ times, memory: memoryOf(pid) });
      times = [];
    }
  };
  await Promise.all([...people.map(one), watch()]);
  return minutes.filter((minute) => minute.times.length > 0);
}

const path = routes.company(slug);
const managerPages = [path.dashboard(), path.employees.list(), path.clockIns.list(), path.customers.list()];
const employeeActs = [routes.clock(), routes.clock(), "punch", routes.myHours()] as const;

async function get(url: string, { cookie }: Person): Promise<void> {
  const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
}

async function punch(origin: string, { cookie }: Person, kind: "in" | "out"): Promise<void> {
  const answer = await fetch(origin + routes.punches(), {
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify({ kind, key: newId() }),
  });
  const said = await answer.text();
  if (answer.status !== 200) throw new Error(`A punch "${kind}" was answered ${answer.status}: ${said}`);
}

/** Megabytes, as Linux tells. */
function memoryOf(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1000;
}

async function signIn(owner: Client): Promise<Person[]> {
  const make = factories(Date.now());
  const found = await peopleWithoutSignIn(owner, slug, crowd.people);
  if (found.length < crowd.people) throw new Error(`${slug} has only ${found.length} people.`);
  const managers = found.slice(0, crowd.managers).map((one) => one.id);
  await makeManagers(owner, managers);
  const people: Person[] = [];
  for (const [at, employee] of found.entries()) {
    const user = make.user({ email: `${newId()}@bench.example` });
    const { row, secret } = make.session(user, { companyId: employee.companyId });
    await insertRows(owner, "users", [user]);
    await insertRows(owner, "memberships", [make.membership(user, employee)]);
    await insertRows(owner, "sessions", [row]);
    people.push({ cookie: `${sessionCookie()}=${secret}`, manager: at < managers.length });
  }
  return people;
}
