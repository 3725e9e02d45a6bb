import type { Client } from "pg";
import { build } from "#cli/runtime/build.ts";
import { sessionCookie } from "#lib/http/cookies.ts";
import { routes } from "#lib/routes.ts";
import { factories } from "#lib/testing/factories.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { pacesByTurns } from "./callers.ts";
import { scriptFigure } from "./clock-figures.ts";
import { filledStage, scales } from "./filled-stage.ts";
import { type Figure, ratio } from "./measure.ts";
import { aboutRows, findManager } from "./rows.sql.ts";
import { withServer } from "./server.ts";

const slug = "harbour-lane";
const runs = { rounds: 5, callers: 8, ms: 8_000 };

/**
 * The manager's dashboard and the list of employees with ten million clock-ins in the database, beside an empty page
 * rendered by the same build, and beside the same pages with a hundred thousand.
 */
export async function pageFigures(): Promise<Figure[]> {
  await build();
  const large = await filledStage(scales.large);
  const small = await filledStage(scales.small);
  try {
    const cookies = { large: await signedIn(large.owner), small: await signedIn(small.owner) };
    const counts = { large: await countOf(large.owner), small: await countOf(small.owner) };
    return await withServer(large, (big) =>
      withServer(small, async (little) => {
        const path = routes.company(slug);
        const pages = { "Manager dashboard": path.dashboard(), "Employee list": path.employees.list() };
        const figures: Figure[] = [];
        for (const [name, page] of Object.entries(pages)) {
          const [empty, many, few] = await pacesByTurns(
            [
              () => fetch(big + routes.signUpSent()),
              () => fetch(big + page, { headers: { cookie: cookies.large }, redirect: "manual" }),
              () => fetch(little + page, { headers: { cookie: cookies.small }, redirect: "manual" }),
            ],
            runs,
          );
          const loaded = `${name} with ${counts.large} clock-ins in the database`;
          figures.push(
            {
              what: `${loaded}: pages a second, ${runs.callers} callers`,
              measured: many!.perSecond.toFixed(1),
              beside: `an empty page of the same build, ${empty!.perSecond.toFixed(1)}`,
              ratio: ratio(many!.perSecond, empty!.perSecond),
              limit: "at least 0.25 ×",
            },
            {
              what: `${loaded}: p95`,
              measured: `${many!.p95.toFixed(0)} ms`,
              beside: `the same with ${counts.small}, ${few!.p95.toFixed(0)} ms`,
              ratio: ratio(many!.p95, few!.p95),
              limit: "1.3 ×",
            },
          );
        }
        const dashboard = big + path.dashboard();
        return [await scriptFigure(dashboard, cookies.large, "the dashboard", 180), ...figures];
      }),
    );
  } finally {
    await small.end();
    await large.end();
  }
}

async function signedIn(owner: Client): Promise<string> {
  const make = factories(Date.now());
  const { row, secret } = make.session({ id: await findManager(owner, slug) });
  await insertRows(owner, "sessions", [row]);
  return `${sessionCookie()}=${secret}`;
}

const countOf = async (owner: Client) => (await aboutRows(owner, "clock_ins")).toLocaleString("en-GB");
