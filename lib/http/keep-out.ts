import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { problemBody, problemType } from "./problem-body.ts";

/** How the page looks: as the browser's own pages, light or dark. Nothing else of the product is loaded for it. */
const style = `:root{color-scheme:light dark;background:Canvas;color:CanvasText;font:1rem/1.5 system-ui,sans-serif}a{color:inherit}
body{box-sizing:border-box;max-width:36rem;min-height:100vh;margin:0 auto;padding:2rem 1.25rem;display:grid;align-content:center}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}p{margin:0 0 1rem}`;
const styleHash = createHash("sha256").update(style).digest("base64");

const safe = {
  "cache-control": "no-store",
  connection: "close",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/**
 * Answers whoever comes from a blocked network, before anything of theirs is read: 429, and when to come back. Programs
 * get a problem, people a page.
 */
export function keepOut(
  request: IncomingMessage,
  response: ServerResponse,
  network: string,
  until: Date,
): void {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  const id = newId();
  const text = said("shared.comeBack", {
    network,
    time: until.toISOString().slice(11, 16),
    wait: inWords(seconds),
  });
  const [type, body] = isForPrograms(request.url ?? "")
    ? [problemType, problem(text, until, id)]
    : ["text/html; charset=utf-8", page(text)];
  response.writeHead(429, {
    ...safe,
    "content-type": type,
    "retry-after": String(seconds),
    "x-request-id": id,
  });
  response.end(body);
}

const isForPrograms = (path: string) => path.startsWith(routes.api("/")) || path.startsWith(routes.auth(""));

function problem(title: string, until: Date, requestId: string): string {
  const detail = { blockedUntil: until.toISOString() };
  return problemBody(new AppError("rate_limited", title, { detail }), requestId);
}

function page(text: string): string {
  const title = escaped(said("shared.comeBackTitle"));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Hourly</title>
<style>${style}</style></head>
<body><main><h1>${title}</h1><p>${escaped(text)}</p><p>${escaped(said("shared.comeBackSignedIn"))}</p>
<p><a href="">${escaped(said("shared.comeBackAgain"))}</a></p></main></body></html>
`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => entities[letter]!);

/** Rounded up, so that nobody comes back too early. */
function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes === 1) return said("shared.oneMinute");
  return minutes < 120
    ? said("shared.minutes", { minutes })
    : said("shared.hours", { hours: Math.ceil(minutes / 60) });
}
