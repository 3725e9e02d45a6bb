import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { placeOfError } from "./json-place.ts";
import { findKeyTwice } from "./json-twice.ts";

/** The JSON object in a request's body, or nothing. Reading stops at the limit, whatever Content-Length claims. */
export async function readBody(request: Request, limit: number): Promise<Record<string, unknown>> {
  if (request.method === "GET" || request.method === "HEAD" || !request.body) return {};
  const bytes = await readAtMost(request.body, limit);
  if (bytes.length === 0) return {};
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new AppError("unsupported_type", said("shared.sendJson"));
  }
  const value = parseJson(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("bad_request", said("shared.bodyNotObject"));
  }
  return value as Record<string, unknown>;
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("bad_request", said("shared.bodyNotUtf8"));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column } = placeOfError(text);
    throw new AppError("bad_request", said("shared.bodyBreaks", { line, column }), {
      detail: { line, column },
    });
  }
  refuseKeyTwice(text);
  return value;
}

/** JSON.parse would take the last of the two. */
function refuseKeyTwice(text: string): void {
  const twice = findKeyTwice(text);
  if (!twice) return;
  const { line, column } = twice.place;
  const key = twice.key.slice(0, 100);
  throw new AppError("bad_request", said("shared.bodyHasTwice", { key, line, column }), {
    detail: { key, line, column },
  });
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new AppError("too_large", said("shared.bodyTooLarge", { limit }));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
