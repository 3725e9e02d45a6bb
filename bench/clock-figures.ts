import { build } from "#cli/runtime/build.ts";
import { sessionCookie } from "#lib/http/cookies.ts";
import { routes } from "#lib/routes.ts";
import type { Figure } from "./measure.ts";
import { scriptsOf } from "./scripts-of.ts";
import { withServer } from "./server.ts";
import type { Stage } from "./stage.ts";

const budget = 110;

/** The scripts a phone loads with the clock page, as the production server sends them to somebody signed in. */
export async function clockFigures(stage: Stage, secret: string): Promise<Figure[]> {
  await build();
  return withServer(stage, async (origin) => [
    await scriptFigure(origin + routes.clock(), `${sessionCookie()}=${secret}`, routes.clock(), budget),
  ]);
}

/** What a page weighs beside its budget in kilobytes. */
export async function scriptFigure(
  url: string,
  cookie: string,
  name: string,
  budget: number,
): Promise<Figure> {
  const { files, kilobytes } = await scriptsOf(url, cookie);
  return {
    what: `Client JavaScript of ${name}, gzipped (${files} files and what stands in the page)`,
    measured: `${kilobytes.toFixed(1)} kB`,
    beside: `the budget, ${budget} kB`,
    ratio: `${(kilobytes / budget).toFixed(2)} ×`,
    limit: `${budget} kB`,
  };
}
