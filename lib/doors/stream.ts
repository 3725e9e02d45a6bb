import type { ZodType, z } from "zod";
import type { Feature } from "#lib/access/features.ts";
import { fromZod } from "#lib/errors.ts";
import type { Actors, Surface } from "./actor-for.ts";
import type { LimitName } from "./limits.ts";
import { type Handler, passDoor } from "./pipeline.ts";

interface StreamOptions<S extends Surface, I extends ZodType> {
  summary: string;
  surface: S;
  input: I;
  limit?: LimitName;
  feature?: Feature;
  bodyLimit?: number;
  run: (context: { actor: Actors[S]; input: z.output<I>; signal: AbortSignal }) => Promise<Response>;
}

/** The twin of defineRoute for server-sent events and files: `run` makes the response itself. */
export function defineStream<S extends Surface, I extends ZodType>(options: StreamOptions<S, I>): Handler {
  return passDoor(options, async ({ actor, input, request }) => {
    const parsed = await options.input.safeParseAsync(input);
    if (!parsed.success) throw fromZod(parsed.error);
    const response = await options.run({
      actor: actor as Actors[S],
      input: parsed.data,
      signal: request.signal,
    });
    return request.method === "HEAD" ? headOf(response) : response;
  });
}

/** Nobody reads what follows a head: left open, the stream behind it would go on for as long as the session lives. */
async function headOf({ body, status, headers }: Response): Promise<Response> {
  await body?.cancel();
  return new Response(null, { status, headers });
}
