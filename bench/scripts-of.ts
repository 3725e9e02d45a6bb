import { gzipSync } from "node:zlib";

/** Kilobytes of scripts a page brings, gzipped: those named in it, those they import, and those written into it. */
export async function scriptsOf(url: string, cookie: string): Promise<{ files: number; kilobytes: number }> {
  const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
  const html = await answer.text();
  const origin = new URL(url).origin;
  let bytes = 0;
  for (const [, attributes = "", code = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    // What React sends along to hydrate with is the page's content, not code.
    if (!/type="application\/(ld\+)?json"/.test(attributes) && !/__next_f/.test(code))
      bytes += code ? gzipSync(code).length : 0;
  }
  const named = [
    ...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g),
    ...html.matchAll(/<link\b[^>]*\bhref="([^"]+\.js[^"]*)"/g),
  ].map((match) => new URL(match[1] ?? "", origin).href);
  const seen = new Set<string>();
  for (const waiting = [...named]; waiting.length > 0; ) {
    const next = waiting.pop() ?? "";
    if (seen.has(next)) continue;
    seen.add(next);
    const code = await (await fetch(next)).text();
    bytes += gzipSync(code).length;
    for (const [, path = ""] of code.matchAll(/\b(?:import\s*\(?|from)\s*["']([./][^"']+\.js)["']/g))
      waiting.push(new URL(path, next).href);
  }
  return { files: seen.size, kilobytes: bytes / 1000 };
}
