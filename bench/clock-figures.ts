import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { build } from "#cli/runtime/build.ts";
import { startWebServer } from "#cli/runtime/serve.ts";
import { sessionCookie } from "#lib/http/cookies.ts";
import { routes } from "#lib/routes.ts";
import type { Figure } from "./measure.ts";
import type { Stage } from "./stage.ts";

const budget = 110;

/** The scripts a phone loads with the clock page, as the production server sends them to somebody signed in. */
export async function clockFigures(stage: Stage, secret: string): Promise<Figure[]> {
  await build();
  const port = await freePort();
  const environment = { ...process.env, ...stage.environment, PORT: String(port), NODE_ENV: "production" };
  const server = await startWebServer(
    "production",
    { host: "127.0.0.1", port },
    environment as NodeJS.ProcessEnv,
  );
  try {
    const origin = `http://127.0.0.1:${port}`;
    const answer = await fetch(origin + routes.clock(), {
      headers: { cookie: `${sessionCookie()}=${secret}` },
      redirect: "manual",
    });
    if (answer.status !== 200) throw new Error(`The clock page answered ${answer.status}.`);
    const { files, bytes } = await scriptsOf(await answer.text(), origin);
    const size = bytes / 1000;
    return [
      {
        what: `Client JavaScript of ${routes.clock()}, gzipped (${files} files and what stands in the page)`,
        measured: `${size.toFixed(1)} kB`,
        beside: `the budget, ${budget} kB`,
        ratio: `${(size / budget).toFixed(2)} ×`,
        limit: `${budget} kB`,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Scripts named in the page, those they import, and those written into it. */
async function scriptsOf(html: string, origin: string): Promise<{ files: number; bytes: number }> {
  let bytes = 0;
  for (const [, attributes = "", code = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/type="application\/(ld\+)?json"/.test(attributes)) bytes += code ? gzipSync(code).length : 0;
  }
  const named = [
    ...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g),
    ...html.matchAll(/<link\b[^>]*\bhref="([^"]+\.js[^"]*)"/g),
  ].map((match) => new URL(match[1] ?? "", origin).href);
  const seen = new Set<string>();
  for (const waiting = [...named]; waiting.length > 0; ) {
    const url = waiting.pop() ?? "";
    if (seen.has(url)) continue;
    seen.add(url);
    const code = await (await fetch(url)).text();
    bytes += gzipSync(code).length;
    for (const [, path = ""] of code.matchAll(/\b(?:import\s*\(?|from)\s*["']([./][^"']+\.js)["']/g))
      waiting.push(new URL(path, url).href);
  }
  return { files: seen.size, bytes };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
