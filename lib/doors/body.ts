import { AppError } from "#lib/errors.ts";

/** The JSON object in a request's body, or nothing. Reading stops at the limit, whatever Content-Length claims. */
export async function readBody(request: Request, limit: number): Promise<Record<string, unknown>> {
  if (request.method === "GET" || request.method === "HEAD" || !request.body) return {};
  const bytes = await readAtMost(request.body, limit);
  if (bytes.length === 0) return {};
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new AppError("unsupported_type", "Send JSON with the content type application/json.");
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("bad_request", "The body is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("bad_request", "The body is not a JSON object.");
  }
  return value as Record<string, unknown>;
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new AppError("too_large", `The body is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
